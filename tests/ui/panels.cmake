# Panels: real widgets, offscreen.
foreach(unit factor_editor factor_entry moves_panel candidates flips_panel panels improve agent)
    rankfall_test(panels.${unit} SOURCES tst_${unit}.cpp panels_support.h LIBRARIES rankfall_panels)
endforeach()
# Starts many children and waits for each.
rankfall_test(panels.teach SOURCES tst_teach.cpp panels_support.h LIBRARIES rankfall_panels TIMEOUT 90)
rankfall_test(panels.engines SOURCES tst_engines.cpp panels_support.h LIBRARIES rankfall_panels TIMEOUT 60)
