# Writes two sources: ASM, which has the assembler take in the files named in LIST (one a line) as they are, and OUT, the
# table of them. Networks are megabytes of numbers: as C++ literals they would take minutes to compile.
file(STRINGS ${LIST} files)
set(assembly "/* Made by core/agent/embed.cmake from resources/networks; changes here are lost. */\n.section .rodata\n")
set(symbols "")
set(rows "")
list(LENGTH files count)
set(i 0)
foreach(path IN LISTS files)
    get_filename_component(name ${path} NAME_WLE)
    string(APPEND assembly ".balign 16\n.globl rankfall_network_${i}, rankfall_network_${i}_end\n\
rankfall_network_${i}:\n.incbin \"${path}\"\nrankfall_network_${i}_end:\n.byte 0\n")
    string(APPEND symbols "extern const char rankfall_network_${i}[];\nextern const char rankfall_network_${i}_end[];\n")
    string(APPEND rows "        EmbeddedFile{\"${name}\",\n            std::string_view(rankfall_network_${i},\n\
                static_cast<std::size_t>(rankfall_network_${i}_end - rankfall_network_${i}))},\n")
    math(EXPR i "${i} + 1")
endforeach()
string(APPEND assembly ".section .note.GNU-stack,\"\",%progbits\n")
file(WRITE ${ASM} "${assembly}")
file(WRITE ${OUT} "// Made by core/agent/embed.cmake from resources/networks; changes here are lost.\n\
#include \"core/agent/shipped_files.h\"\n\n#include <array>\n\nextern \"C\" {\n${symbols}}\n\nnamespace rankfall::agent {\n\n\
std::span<const EmbeddedFile> embeddedNetworks()\n{\n    static const std::array<EmbeddedFile, ${count}> kFiles{{\n${rows}    }};\n\
    return kFiles;\n}\n\n} // namespace rankfall::agent\n")
