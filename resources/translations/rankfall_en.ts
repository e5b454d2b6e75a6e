<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>rankfall::AtlasDialog</name>
    <message numerus="yes">
        <source>%n files of the atlas are damaged: %1</source>
        <translation>
            <numerusform>%n file of the atlas is damaged: %1</numerusform>
            <numerusform>%n files of the atlas are damaged: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n schemes are at the best rank known</source>
        <translation>
            <numerusform>%1 of %n scheme is at the best rank known</numerusform>
            <numerusform>%1 of %n schemes are at the best rank known</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rankfall::AtlasPreview</name>
    <message numerus="yes">
        <source>%n above the best rank known</source>
        <translation>
            <numerusform>%n above the best rank known</numerusform>
            <numerusform>%n above the best rank known</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rankfall::Documents</name>
    <message numerus="yes">
        <source> %n moves have no meaning here and were left out.</source>
        <translation>
            <numerusform> %n move has no meaning here and was left out.</numerusform>
            <numerusform> %n moves have no meaning here and were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exported %1 terms. They are not a full algorithm: the residual has %n nonzeros</source>
        <translation>
            <numerusform>Exported %1 terms. They are not a full algorithm: the residual has %n nonzero</numerusform>
            <numerusform>Exported %1 terms. They are not a full algorithm: the residual has %n nonzeros</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Recovered unsaved work on %1 from %2: %n moves</source>
        <translation>
            <numerusform>Recovered unsaved work on %1 from %2: %n move</numerusform>
            <numerusform>Recovered unsaved work on %1 from %2: %n moves</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rankfall::DropOverlay</name>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rankfall::LearnPanel</name>
    <message numerus="yes">
        <source>Detector: %n flips to the nearest merge</source>
        <translation>
            <numerusform>Detector: %n flip to the nearest merge</numerusform>
            <numerusform>Detector: %n flips to the nearest merge</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rankfall::MainWindow</name>
    <message numerus="yes">
        <source>%n terms are missing. Find as many that fill the hole. Difficulty %1 (%2 bits)</source>
        <translation>
            <numerusform>%n term is missing. Find one that fills the hole. Difficulty %1 (%2 bits)</numerusform>
            <numerusform>%n terms are missing. Find as many that fill the hole. Difficulty %1 (%2 bits)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n terms replaced as one move</source>
        <translation>
            <numerusform>%1: %n term replaced as one move</numerusform>
            <numerusform>%1: %n terms replaced as one move</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Solved modulo 2 only: over ℤ %n cell(s) are even, but not zero</source>
        <translation>
            <numerusform>Solved modulo 2 only: over ℤ %n cell is even, but not zero</numerusform>
            <numerusform>Solved modulo 2 only: over ℤ %n cells are even, but not zero</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What is left over ℤ: %n cell(s)</source>
        <translation>
            <numerusform>What is left over ℤ: %n cell</numerusform>
            <numerusform>What is left over ℤ: %n cells</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rankfall::MatricesPane</name>
    <message numerus="yes">
        <source>%n terms · nonzeros %1, %2, %3</source>
        <translation>
            <numerusform>%n term · nonzeros %1, %2, %3</numerusform>
            <numerusform>%n terms · nonzeros %1, %2, %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rankfall::MemberDialog</name>
    <message numerus="yes">
        <source>&lt;b&gt;%1&lt;/b&gt; · %2 · %n schemes</source>
        <translation>
            <numerusform>&lt;b&gt;%1&lt;/b&gt; · %2 · %n scheme</numerusform>
            <numerusform>&lt;b&gt;%1&lt;/b&gt; · %2 · %n schemes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>✗ Not exact: %n cells differ from the target.</source>
        <translation>
            <numerusform>✗ Not exact: %n cell differs from the target.</numerusform>
            <numerusform>✗ Not exact: %n cells differ from the target.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rankfall::NewTensorDialog</name>
    <message numerus="yes">
        <source>A tensor of %1 × %2 × %3 entries. The definition takes %n multiplications.</source>
        <translation>
            <numerusform>A tensor of %1 × %2 × %3 entries. The definition takes %n multiplication.</numerusform>
            <numerusform>A tensor of %1 × %2 × %3 entries. The definition takes %n multiplications.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rankfall::NotificationBell</name>
    <message numerus="yes">
        <source>Messages: %n new</source>
        <translation>
            <numerusform>Messages: %n new</numerusform>
            <numerusform>Messages: %n new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rankfall::SchemeFacts</name>
    <message numerus="yes">
        <source>%1 is not exact: the sum differs from the target in %n cells.</source>
        <translation>
            <numerusform>%1 is not exact: the sum differs from the target in %n cell.</numerusform>
            <numerusform>%1 is not exact: the sum differs from the target in %n cells.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n multiplications</source>
        <translation>
            <numerusform>%n multiplication</numerusform>
            <numerusform>%n multiplications</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rankfall::TreeView</name>
    <message numerus="yes">
        <source>Reached in %n ways</source>
        <translation>
            <numerusform>Reached in %n way</numerusform>
            <numerusform>Reached in %n ways</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moves folded away</source>
        <translation>
            <numerusform>%n move folded away</numerusform>
            <numerusform>%n moves folded away</numerusform>
        </translation>
    </message>
</context>
</TS>
