rankfall_test(ui.workbench SOURCES tst_workbench.cpp LIBRARIES rankfall_workbench LABELS bridge)
rankfall_test(ui.window SOURCES tst_window.cpp LIBRARIES rankfall_window)
rankfall_test(ui.atlas SOURCES tst_atlas.cpp LIBRARIES rankfall_window)
