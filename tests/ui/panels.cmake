# Panels: real widgets, offscreen.
