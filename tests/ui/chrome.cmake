# Chrome: commands, palette, messages, status bar, hints, dialogs; real widgets, offscreen.
rankfall_test(ui.chrome_actions SOURCES tst_actions.cpp chrome_fixture.h LIBRARIES rankfall_chrome)
rankfall_test(ui.chrome_find SOURCES tst_chrome_find.cpp chrome_fixture.h LIBRARIES rankfall_chrome)
rankfall_test(ui.chrome_messages SOURCES tst_chrome_messages.cpp chrome_fixture.h LIBRARIES rankfall_chrome)
rankfall_test(ui.chrome_dialogs SOURCES tst_chrome_dialogs.cpp chrome_fixture.h LIBRARIES rankfall_chrome)
rankfall_test(ui.contrast SOURCES tst_contrast.cpp LIBRARIES rankfall_chrome)
