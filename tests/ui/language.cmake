# The languages that the window speaks.
rankfall_test(ui.translations SOURCES tst_translations.cpp LIBRARIES rankfall_workbench rankfall_theme)
target_compile_definitions(tst_ui_translations PRIVATE RANKFALL_SOURCE_DIR="${CMAKE_SOURCE_DIR}"
    RANKFALL_LUPDATE="$<TARGET_FILE:Qt6::lupdate>")
rankfall_test(ui.german SOURCES tst_german.cpp LIBRARIES rankfall_window TIMEOUT 120)
