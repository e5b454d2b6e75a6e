rankfall_test(ui.workbench SOURCES tst_workbench.cpp LIBRARIES rankfall_workbench LABELS bridge)
