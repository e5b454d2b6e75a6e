# Panels: real widgets, offscreen.
foreach(unit factor_editor factor_entry moves_panel candidates flips_panel panels teach improve agent)
    rankfall_test(panels.${unit} SOURCES tst_${unit}.cpp panels_support.h LIBRARIES rankfall_panels)
endforeach()
