# Theme, sheet, evaluation, timeline and tree.
rankfall_test(ui.theme SOURCES ${CMAKE_SOURCE_DIR}/tests/ui/tst_theme.cpp LIBRARIES rankfall_theme)
