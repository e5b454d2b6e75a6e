# Journeys: the whole window, driven by mouse and keyboard as the window system delivers them.
find_package(PkgConfig REQUIRED)
pkg_check_modules(libzip REQUIRED IMPORTED_TARGET libzip)
foreach(journey play edit engine bad_engines flips lessons lesson_editor teach files recovery kills compare)
    rankfall_test(gl.journey_${journey} SOURCES tst_journey_${journey}.cpp journey_support.h
        LIBRARIES rankfall_window PkgConfig::libzip GL TIMEOUT 120)
endforeach()
# Kills and restarts the real program.
add_dependencies(tst_gl_journey_recovery rankfall)
rankfall_test(gl.journey_without_opengl SOURCES tst_journey_without_opengl.cpp journey_support.h LIBRARIES rankfall_window)
# Play modes and branches need no OpenGL: offscreen, like the one before.
foreach(journey modes branches)
    rankfall_test(gl.journey_${journey} SOURCES tst_journey_${journey}.cpp journey_support.h LIBRARIES rankfall_window)
endforeach()
# Twenty-six lessons: a quarter of a minute of work, but a wait at every click.
set_property(TEST gl.journey_lessons PROPERTY TIMEOUT 240)
