# Writes the files named in LIST (one a line) as string literals into the C++ source OUT: the atlas is part of the
# programs and needs no path at run time. Plain C++, so that no assembler and no resource compiler is involved.
file(STRINGS ${LIST} files)
set(source "// Made by core/atlas/embed.cmake from resources/atlas; changes here are lost.\n\
#include \"core/atlas/shipped.h\"\n\n#include <array>\n\nnamespace rankfall {\n\nusing namespace std::string_view_literals;\n\n")
list(LENGTH files count)
string(APPEND source "std::span<const ShippedFile> shippedFiles()\n{\n    static constexpr std::array<ShippedFile, ${count}> kFiles{{\n")
file(WRITE ${OUT} "${source}")
foreach(path IN LISTS files)
    get_filename_component(name ${path} NAME)
    file(READ ${path} text)
    file(APPEND ${OUT} "        {\"${name}\"sv, R\"atlas(${text})atlas\"sv},\n")
endforeach()
file(APPEND ${OUT} "    }};\n    return kFiles;\n}\n\n} // namespace rankfall\n")
