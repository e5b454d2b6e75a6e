# What `cmake --install` puts where, in five components, each of which is a Debian package (package.cmake):
#   explorer   rankfall: needs a desktop's libraries (Qt, VTK)
#   cli        rankfall-cli: no desktop, for servers and clusters
#   train      rankfall-train: libtorch, which is larger than all the rest together
#   mpi        the module that joins campaigns over MPI, which programs load when they are asked to
#   data       what is the same on every machine and serves all three: icons, the file type, documents, examples
# Included last by the root file: it knows programs by name and takes those that this configuration builds.
include(GNUInstallDirs)

# A package is made of programs and files only; do not build tests for it.
set(CMAKE_SKIP_INSTALL_ALL_DEPENDENCY ON)
find_program(RANKFALL_GZIP gzip REQUIRED)
set(rankfall_made ${CMAKE_BINARY_DIR}/installed) # files that are made for the installation alone

# Packs a file as Debian wants it: most tightly, and without the hour in which that was done.
function(rankfall_install_packed source name destination component)
    set(plain ${rankfall_made}/${component}/${name})
    configure_file(${source} ${plain} COPYONLY)
    execute_process(COMMAND ${RANKFALL_GZIP} -9nkf ${plain} COMMAND_ERROR_IS_FATAL ANY)
    install(FILES ${plain}.gz DESTINATION ${destination} COMPONENT ${component})
endfunction()

# What each package must say of itself.
function(rankfall_install_notices package component)
    set(folder ${CMAKE_INSTALL_DATAROOTDIR}/doc/${package})
    install(FILES ${CMAKE_SOURCE_DIR}/packaging/copyright DESTINATION ${folder} COMPONENT ${component})
    rankfall_install_packed(${CMAKE_SOURCE_DIR}/packaging/changelog changelog.Debian ${folder} ${component})
    rankfall_install_packed(${CMAKE_SOURCE_DIR}/CHANGELOG.md changelog ${folder} ${component})
endfunction()

# --- Programs, each with its manual page and what shells complete ------------------------------------------------------
# The installed program itself prints its completions, so that they are those of this very program.
function(rankfall_install_program program component)
    if(NOT TARGET ${program})
        return()
    endif()
    install(TARGETS ${program} RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT ${component})
    rankfall_install_packed(${CMAKE_SOURCE_DIR}/packaging/man/${program}.1 ${program}.1 ${CMAKE_INSTALL_MANDIR}/man1
        ${component})
    rankfall_install_notices(${program} ${component})
    set(folder ${rankfall_made}/completions)
    file(MAKE_DIRECTORY ${folder})
    foreach(shell bash zsh fish)
        install(CODE "execute_process(COMMAND $<TARGET_FILE:${program}> --completions ${shell}
            OUTPUT_FILE ${folder}/${program}.${shell} COMMAND_ERROR_IS_FATAL ANY)" COMPONENT ${component})
    endforeach()
    install(FILES ${folder}/${program}.bash DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions
        RENAME ${program} COMPONENT ${component})
    install(FILES ${folder}/${program}.zsh DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions
        RENAME _${program} COMPONENT ${component})
    install(FILES ${folder}/${program}.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d
        COMPONENT ${component})
endfunction()

rankfall_install_program(rankfall explorer)
rankfall_install_program(rankfall-cli cli)
rankfall_install_program(rankfall-train train)

# Programs look for it in ../lib/rankfall, wherever they are.
if(TARGET rankfall_mpi)
    install(TARGETS rankfall_mpi LIBRARY DESTINATION lib/rankfall COMPONENT mpi)
    rankfall_install_notices(rankfall-mpi mpi)
endif()

# --- The desktop: entry, description for software centres, thumbnails. They name the program, so they go with it --------
if(TARGET rankfall)
    install(FILES ${CMAKE_CURRENT_LIST_DIR}/rankfall.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications
        COMPONENT explorer)
    install(FILES ${CMAKE_CURRENT_LIST_DIR}/org.rankfall.rankfall.metainfo.xml
        DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo COMPONENT explorer)
    install(FILES ${CMAKE_CURRENT_LIST_DIR}/rankfall.thumbnailer DESTINATION ${CMAKE_INSTALL_DATADIR}/thumbnailers
        COMPONENT explorer)
endif()

# --- Data: file type and icons ----------------------------------------------------------------------------------------
rankfall_install_notices(rankfall-data data)
install(FILES ${CMAKE_CURRENT_LIST_DIR}/rankfall-mime.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages
    RENAME rankfall.xml COMPONENT data)
set(rankfall_icons ${CMAKE_INSTALL_DATADIR}/icons/hicolor)
find_program(RANKFALL_RSVG rsvg-convert)
foreach(icon apps/rankfall mimetypes/application-x-rankfall-session)
    cmake_path(GET icon FILENAME name)
    cmake_path(GET icon PARENT_PATH kind)
    set(drawing ${CMAKE_SOURCE_DIR}/resources/icons/${name}.svg)
    install(FILES ${drawing} DESTINATION ${rankfall_icons}/scalable/${kind} COMPONENT data)
    if(NOT RANKFALL_RSVG)
        continue() # desktops draw the scalable one
    endif()
    foreach(size 16 22 24 32 48 64 128 256 512)
        set(folder ${rankfall_made}/icons/${size}x${size}/${kind})
        file(MAKE_DIRECTORY ${folder})
        install(CODE "execute_process(COMMAND ${RANKFALL_RSVG} -w ${size} -h ${size} -o ${folder}/${name}.png ${drawing}
            COMMAND_ERROR_IS_FATAL ANY)" COMPONENT data)
        install(FILES ${folder}/${name}.png DESTINATION ${rankfall_icons}/${size}x${size}/${kind} COMPONENT data)
    endforeach()
endforeach()

# --- Data: documents and examples -------------------------------------------------------------------------------------
set(rankfall_documents ${CMAKE_INSTALL_DATAROOTDIR}/doc/rankfall-data)
install(FILES ${CMAKE_SOURCE_DIR}/README.md DESTINATION ${rankfall_documents} COMPONENT data)
install(DIRECTORY ${CMAKE_SOURCE_DIR}/docs/ DESTINATION ${rankfall_documents} COMPONENT data
    PATTERN features.md EXCLUDE # for developers, like what is not named here
    PATTERN packaging.md EXCLUDE)
# The manual as the program has it; `rankfall --manual` with the settings of nobody.
if(TARGET rankfall)
    foreach(language en de)
        set(folder ${rankfall_made}/manual/${language})
        file(MAKE_DIRECTORY ${folder})
        install(CODE "file(REMOVE_RECURSE ${folder})
            execute_process(COMMAND ${CMAKE_COMMAND} -E env XDG_CONFIG_HOME=${rankfall_made}/settings QT_QPA_PLATFORM=offscreen
            $<TARGET_FILE:rankfall> --manual ${folder} --language ${language} COMMAND_ERROR_IS_FATAL ANY)" COMPONENT data)
        install(DIRECTORY ${folder} DESTINATION ${rankfall_documents}/manual COMPONENT data)
    endforeach()
    install(FILES ${CMAKE_CURRENT_LIST_DIR}/rankfall-manual.doc-base DESTINATION ${CMAKE_INSTALL_DATADIR}/doc-base
        RENAME rankfall-data.rankfall-manual COMPONENT data)
endif()
install(FILES ${CMAKE_SOURCE_DIR}/resources/engines/slices.py ${CMAKE_SOURCE_DIR}/resources/proofs/check_certificate.py
    DESTINATION ${rankfall_documents}/examples COMPONENT data)
install(DIRECTORY ${CMAKE_SOURCE_DIR}/packaging/slurm DESTINATION ${rankfall_documents}/examples COMPONENT data)
