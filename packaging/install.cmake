# What `cmake --install` puts where, and the Debian package that CPack makes of it (./dev package).
# Included last by the root file: it knows programs by name and takes those that this configuration builds.
include(GNUInstallDirs)

# A package is made of programs and files only; do not build tests for it.
set(CMAKE_SKIP_INSTALL_ALL_DEPENDENCY ON)

# --- Programs ---------------------------------------------------------------------------------------------------------
set(rankfall_manuals)
foreach(program rankfall rankfall-cli)
    if(TARGET ${program})
        install(TARGETS ${program} RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
        list(APPEND rankfall_manuals ${program}.1)
    endif()
endforeach()

# --- Manual pages, compressed as Debian wants them --------------------------------------------------------------------
find_program(RANKFALL_GZIP gzip)
foreach(page IN LISTS rankfall_manuals)
    set(source ${CMAKE_CURRENT_LIST_DIR}/man/${page})
    configure_file(${source} ${CMAKE_BINARY_DIR}/man/${page} COPYONLY)
    if(RANKFALL_GZIP)
        execute_process(COMMAND ${RANKFALL_GZIP} -9nkf ${CMAKE_BINARY_DIR}/man/${page} COMMAND_ERROR_IS_FATAL ANY)
        string(APPEND page .gz)
    endif()
    install(FILES ${CMAKE_BINARY_DIR}/man/${page} DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
endforeach()

# --- Documents --------------------------------------------------------------------------------------------------------
install(FILES ${CMAKE_SOURCE_DIR}/README.md ${CMAKE_SOURCE_DIR}/CHANGELOG.md DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(FILES ${CMAKE_SOURCE_DIR}/docs/engine-protocol.md ${CMAKE_SOURCE_DIR}/resources/engines/slices.py
    DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(FILES ${CMAKE_SOURCE_DIR}/LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR} RENAME copyright)

# --- The desktop: entry, description for software centres, file type, icon --------------------------------------------
if(TARGET rankfall)
    install(FILES ${CMAKE_CURRENT_LIST_DIR}/rankfall.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
    install(FILES ${CMAKE_CURRENT_LIST_DIR}/org.rankfall.rankfall.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
    install(FILES ${CMAKE_CURRENT_LIST_DIR}/rankfall-mime.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages
        RENAME rankfall.xml)
    install(FILES ${CMAKE_SOURCE_DIR}/resources/icons/rankfall.svg
        DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
    install(FILES ${CMAKE_SOURCE_DIR}/resources/icons/rankfall.svg
        DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/mimetypes RENAME application-x-rankfall-session.svg)
endif()

# --- The package ------------------------------------------------------------------------------------------------------
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME rankfall)
set(CPACK_PACKAGE_VENDOR "The Rankfall authors")
set(CPACK_PACKAGE_CONTACT "The Rankfall authors <noreply@rankfall.invalid>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "explorer for tensor decompositions and matrix multiplication algorithms")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_VERBATIM_VARIABLES ON)
set(CPACK_RESOURCE_FILE_LICENSE ${CMAKE_SOURCE_DIR}/LICENSE)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_GENERATE_SHLIBS OFF)
# Loaded at run time, so that no linker sees them.
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "libgl1-mesa-dri, fonts-dejavu-core, fonts-inter, qt6-translations-l10n")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
"AlphaTensor turned the search for matrix multiplication algorithms into a game
on a three-dimensional tensor. Rankfall is a board for that game: it shows the
tensor, plays and edits its moves, keeps every variation, checks decompositions
exactly and lets engines propose how to go on.
.
This package holds the explorer (rankfall) and the command line tool
(rankfall-cli).")
include(CPack)
