# The Debian packages that CPack makes of the components of install.cmake (./dev package).
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME rankfall)
set(CPACK_PACKAGE_VENDOR "The Rankfall authors")
set(CPACK_PACKAGE_CONTACT "The Rankfall authors <noreply@rankfall.invalid>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "") # or it would stand above the summary of each package
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_VERBATIM_VARIABLES ON)
set(CPACK_RESOURCE_FILE_LICENSE ${CMAKE_SOURCE_DIR}/LICENSE)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)

set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1) # of the packaging: packaging/changelog
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_GENERATE_SHLIBS OFF)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(rankfall_version ${PROJECT_VERSION}-${CPACK_DEBIAN_PACKAGE_RELEASE})
set(rankfall_game
"AlphaTensor turned the search for matrix multiplication algorithms into a game
on a three-dimensional tensor, in which every move is a multiplication.
Rankfall is a board for that game.
.
")

# rankfall_package(component NAME SUMMARY DESCRIPTION): what the next lines say of one package. dpkg-shlibdeps finds the
# libraries that a program is linked with; what it loads while it runs, or works with, is named here.
macro(rankfall_package component name summary description)
    list(APPEND CPACK_COMPONENTS_ALL ${component})
    string(TOUPPER ${component} upper)
    set(CPACK_DEBIAN_${upper}_PACKAGE_NAME ${name})
    set(CPACK_DEBIAN_${upper}_PACKAGE_SHLIBDEPS ON)
    set(CPACK_DEBIAN_${upper}_DESCRIPTION "${summary}\n${rankfall_game}${description}")
endmacro()

set(CPACK_COMPONENTS_ALL)
if(TARGET rankfall)
    rankfall_package(explorer rankfall "explorer for tensor decompositions"
"This package holds the explorer: it shows the tensor, plays and edits moves,
keeps every variation, checks decompositions exactly and lets engines propose
how to go on.")
    set(CPACK_DEBIAN_EXPLORER_PACKAGE_DEPENDS "rankfall-data (= ${rankfall_version})")
    # Software OpenGL where there is no driver; fonts of the theme; the words of Qt's own dialogs.
    set(CPACK_DEBIAN_EXPLORER_PACKAGE_RECOMMENDS
        "rankfall-cli, libgl1-mesa-dri, fonts-dejavu-core, fonts-inter, qt6-translations-l10n")
    set(CPACK_DEBIAN_EXPLORER_PACKAGE_SUGGESTS "rankfall-train, ffmpeg, openssh-client") # films as .mp4; engines elsewhere
endif()
rankfall_package(cli rankfall-cli "tensor decompositions on the command line"
"This package holds the command line tool: it verifies schemes exactly, reads
and writes the forms in which they are published, searches for new ones, proves
bounds, and exports schemes as code. It needs no display.")
set(CPACK_DEBIAN_CLI_PACKAGE_RECOMMENDS "rankfall-data (= ${rankfall_version})")
set(CPACK_DEBIAN_CLI_PACKAGE_SUGGESTS "rankfall, rankfall-train, rankfall-mpi, openssh-client")
if(TARGET rankfall-train)
    rankfall_package(train rankfall-train "networks that learn to decompose tensors"
"This package holds the trainer: networks that learn such schemes from nothing
but the rules of the game, and the tools to measure and export them.")
    # Without it libtorch multiplies with the reference BLAS, nine times slower.
    set(CPACK_DEBIAN_TRAIN_PACKAGE_RECOMMENDS "libopenblas0-pthread, rankfall-cli")
endif()
if(TARGET rankfall_mpi)
    rankfall_package(mpi rankfall-mpi "campaigns of Rankfall over MPI"
"This package holds the module with which searches and training on many
machines exchange what they find over Open MPI.")
    set(CPACK_DEBIAN_MPI_PACKAGE_DEPENDS "rankfall-cli (= ${rankfall_version})")
    set(CPACK_DEBIAN_MPI_PACKAGE_RECOMMENDS "openmpi-bin")
endif()
rankfall_package(data rankfall-data "icons, file type and documents of Rankfall"
"This package holds what is the same on every machine: icons, the file type of
sessions, the manual, the specifications of files and of the engine protocol,
and examples.")
set(CPACK_DEBIAN_DATA_PACKAGE_ARCHITECTURE all)
set(CPACK_DEBIAN_DATA_PACKAGE_SHLIBDEPS OFF)
include(CPack)

# What has to be built for them.
add_custom_target(packaged)
foreach(target rankfall rankfall-cli rankfall-train rankfall_mpi)
    if(TARGET ${target})
        add_dependencies(packaged ${target})
    endif()
endforeach()
