# Writes the files named in LIST (one a line) as string literals into the C++ source OUT, under their names relative to
# ROOT: lessons and glossary are part of the programs and need no path at run time. As core/atlas/embed.cmake does.
file(STRINGS ${LIST} files)
set(source "// Made by core/course/embed.cmake from resources; changes here are lost.\n\
#include \"core/course/course_files.h\"\n\n#include <array>\n\nnamespace rankfall {\n\nusing namespace std::string_view_literals;\n\n")
list(LENGTH files count)
string(APPEND source "std::span<const CourseFile> courseFiles()\n{\n    static constexpr std::array<CourseFile, ${count}> kFiles{{\n")
file(WRITE ${OUT} "${source}")
foreach(path IN LISTS files)
    file(RELATIVE_PATH name ${ROOT} ${path})
    file(READ ${path} text)
    file(APPEND ${OUT} "        {\"${name}\"sv, R\"course(${text})course\"sv},\n")
endforeach()
file(APPEND ${OUT} "    }};\n    return kFiles;\n}\n\n} // namespace rankfall\n")
