# Panels: real widgets, offscreen.
foreach(unit factor_editor factor_entry moves_panel candidates candidate_filter flips_panel panels improve agent cell symmetry_panel)
    rankfall_test(panels.${unit} SOURCES tst_${unit}.cpp panels_support.h LIBRARIES rankfall_panels)
endforeach()
rankfall_test(panels.algorithm SOURCES tst_algorithm.cpp panels_support.h LIBRARIES rankfall_panels LABELS bridge)
# Starts many children and waits for each.
rankfall_test(panels.teach SOURCES tst_teach.cpp panels_support.h LIBRARIES rankfall_panels TIMEOUT 90)
# Walks twenty-six lessons; works out the map of the flips once.
rankfall_test(panels.learn SOURCES tst_learn.cpp LIBRARIES rankfall_panels TIMEOUT 60)
rankfall_test(panels.lesson_editor SOURCES tst_lesson_editor.cpp LIBRARIES rankfall_panels)
rankfall_test(panels.engines SOURCES tst_engines.cpp panels_support.h LIBRARIES rankfall_panels TIMEOUT 60)
