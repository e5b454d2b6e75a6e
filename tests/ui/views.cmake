# Theme, sheet, evaluation, timeline, tree, and pictures as vectors.
rankfall_test(ui.theme SOURCES ${CMAKE_SOURCE_DIR}/tests/ui/tst_theme.cpp LIBRARIES rankfall_theme)
rankfall_test(ui.sheet SOURCES ${CMAKE_SOURCE_DIR}/tests/ui/tst_sheet.cpp LIBRARIES rankfall_views)
rankfall_test(ui.evaluation SOURCES ${CMAKE_SOURCE_DIR}/tests/ui/tst_evaluation.cpp LIBRARIES rankfall_views)
rankfall_test(ui.timeline SOURCES ${CMAKE_SOURCE_DIR}/tests/ui/tst_timeline.cpp LIBRARIES rankfall_views)
rankfall_test(ui.tree_view SOURCES ${CMAKE_SOURCE_DIR}/tests/ui/tst_tree_view.cpp LIBRARIES rankfall_views)
rankfall_test(ui.walk SOURCES ${CMAKE_SOURCE_DIR}/tests/ui/tst_walk.cpp LIBRARIES rankfall_views)
rankfall_test(ui.numeric_view SOURCES ${CMAKE_SOURCE_DIR}/tests/ui/tst_numeric_view.cpp LIBRARIES rankfall_views)
rankfall_test(ui.search_view SOURCES ${CMAKE_SOURCE_DIR}/tests/ui/tst_search_view.cpp LIBRARIES rankfall_views)
rankfall_test(ui.flip_map SOURCES ${CMAKE_SOURCE_DIR}/tests/ui/tst_flip_map_view.cpp LIBRARIES rankfall_views)
rankfall_test(ui.figures SOURCES ${CMAKE_SOURCE_DIR}/tests/ui/tst_figures.cpp
    LIBRARIES rankfall_figures rankfall_views Qt6::Svg)
rankfall_test(ui.matrices SOURCES ${CMAKE_SOURCE_DIR}/tests/ui/tst_matrices.cpp LIBRARIES rankfall_views)
