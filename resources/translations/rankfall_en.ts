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
    <name>rankfall::CandidatesPanel</name>
    <message numerus="yes">
        <source>%n hidden · show all</source>
        <translation>
            <numerusform>%n hidden · show all</numerusform>
            <numerusform>%n hidden · show all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exclude it and the %n moves like it</source>
        <translation>
            <numerusform>Exclude it and the %n move like it</numerusform>
            <numerusform>Exclude it and the %n moves like it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rankfall::ComparePanel</name>
    <message numerus="yes">
        <source>what is left differs in %n cells</source>
        <translation>
            <numerusform>what is left differs in %n cell</numerusform>
            <numerusform>what is left differs in %n cells</numerusform>
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
    <name>rankfall::FindPanel</name>
    <message numerus="yes">
        <source>%n found so far…</source>
        <translation>
            <numerusform>%n found so far…</numerusform>
            <numerusform>%n found so far…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rankfall::FlipMapData</name>
    <message numerus="yes">
        <source>%n flips from the schoolbook algorithm; two terms merge here</source>
        <translation>
            <numerusform>%n flip from the schoolbook algorithm; two terms merge here</numerusform>
            <numerusform>%n flips from the schoolbook algorithm; two terms merge here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rankfall::HintLadder</name>
    <message numerus="yes">
        <source>Hint 1 of 3: rewrite the %n picked terms</source>
        <translation>
            <numerusform>Hint 1 of 3: rewrite the %n picked term</numerusform>
            <numerusform>Hint 1 of 3: rewrite the %n picked terms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hint 1 of 3: the move changes the %n pinned cells</source>
        <translation>
            <numerusform>Hint 1 of 3: the move changes the %n pinned cell</numerusform>
            <numerusform>Hint 1 of 3: the move changes the %n pinned cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hint 1 of 3: replace the picked terms; %n pinned cells change</source>
        <translation>
            <numerusform>Hint 1 of 3: replace the picked terms; %n pinned cell changes</numerusform>
            <numerusform>Hint 1 of 3: replace the picked terms; %n pinned cells change</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rankfall::KeyboardPage</name>
    <message numerus="yes">
        <source>%n command(s) got keys.</source>
        <translation>
            <numerusform>%n command got keys.</numerusform>
            <numerusform>%n commands got keys.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are not known here.</source>
        <translation>
            <numerusform>%n is not known here.</numerusform>
            <numerusform>%n are not known here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n share a key with another: look for the warning sign.</source>
        <translation>
            <numerusform>%n shares a key with another: look for the warning sign.</numerusform>
            <numerusform>%n share a key with another: look for the warning sign.</numerusform>
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
    <name>rankfall::LessonEditor</name>
    <message numerus="yes">
        <source>%n faults</source>
        <translation>
            <numerusform>%n fault</numerusform>
            <numerusform>%n faults</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rankfall::MainWindow</name>
    <message numerus="yes">
        <source>%n terms are missing. Find as many that fill the hole; Ctrl+H gives hints. Difficulty %1 (%2 bits)</source>
        <translation>
            <numerusform>%n term is missing. Find one that fills the hole; Ctrl+H gives hints. Difficulty %1 (%2 bits)</numerusform>
            <numerusform>%n terms are missing. Find as many that fill the hole; Ctrl+H gives hints. Difficulty %1 (%2 bits)</numerusform>
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
    <message numerus="yes">
        <source>Analysis stopped: %n positions are analysed</source>
        <translation>
            <numerusform>Analysis stopped: %n position is analysed</numerusform>
            <numerusform>Analysis stopped: %n positions are analysed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n positions are analysed; the engine rests</source>
        <translation>
            <numerusform>%n position is analysed; the engine rests</numerusform>
            <numerusform>%n positions are analysed; the engine rests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Solved modulo %1 only: over ℤ %n cell(s) are multiples of it, but not zero</source>
        <translation>
            <numerusform>Solved modulo %1 only: over ℤ %n cell is a multiple of it, but not zero</numerusform>
            <numerusform>Solved modulo %1 only: over ℤ %n cells are multiples of it, but not zero</numerusform>
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
    <name>rankfall::Motion</name>
    <message numerus="yes">
        <source>(%1)(%2) → %3: %n cells</source>
        <translation>
            <numerusform>(%1)(%2) → %3: %n cell</numerusform>
            <numerusform>(%1)(%2) → %3: %n cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cells cancel</source>
        <translation>
            <numerusform>%n cell cancels</numerusform>
            <numerusform>%n cells cancel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n appear</source>
        <translation>
            <numerusform>%n appears</numerusform>
            <numerusform>%n appear</numerusform>
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
    <message numerus="yes">
        <source>At least %1: an algebra of %2 dimensions with %n maximal ideals over %3 (Alder and Strassen 1981).</source>
        <translation>
            <numerusform>At least %1: an algebra of %2 dimensions with %n maximal ideal over %3 (Alder and Strassen 1981).</numerusform>
            <numerusform>At least %1: an algebra of %2 dimensions with %n maximal ideals over %3 (Alder and Strassen 1981).</numerusform>
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
    <name>rankfall::NumericData</name>
    <message numerus="yes">
        <source>Fitting %n term(s) over %1</source>
        <translation>
            <numerusform>Fitting %n term over %1</numerusform>
            <numerusform>Fitting %n terms over %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rankfall::NumericGraph</name>
    <message numerus="yes">
        <source>%n iteration(s)</source>
        <translation>
            <numerusform>%n iteration</numerusform>
            <numerusform>%n iterations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rankfall::ParetoGraph</name>
    <message numerus="yes">
        <source>%n schemes</source>
        <translation>
            <numerusform>%n scheme</numerusform>
            <numerusform>%n schemes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rankfall::PictureTable</name>
    <message numerus="yes">
        <source>%1: %n nonzero(s)</source>
        <translation>
            <numerusform>%1: %n nonzero</numerusform>
            <numerusform>%1: %n nonzeros</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n variations</source>
        <translation>
            <numerusform>%n variation</numerusform>
            <numerusform>%n variations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n position(s) in the tree</source>
        <translation>
            <numerusform>%n position in the tree</numerusform>
            <numerusform>%n positions in the tree</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rankfall::PlayGame</name>
    <message numerus="yes">
        <source>%1 · %n hints</source>
        <translation>
            <numerusform>%1 · %n hint</numerusform>
            <numerusform>%1 · %n hints</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rankfall::Presentation</name>
    <message numerus="yes">
        <source>nothing is left: %n term(s)</source>
        <translation>
            <numerusform>nothing is left: %n term</numerusform>
            <numerusform>nothing is left: %n terms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n nonzero(s) left</source>
        <translation>
            <numerusform>%n nonzero left</numerusform>
            <numerusform>%n nonzeros left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rankfall::RecipeDialog</name>
    <message numerus="yes">
        <source>%n schemes are better than what the atlas gives.</source>
        <translation>
            <numerusform>%n scheme is better than what the atlas gives.</numerusform>
            <numerusform>%n schemes are better than what the atlas gives.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files or members do not hold one over this ring.</source>
        <translation>
            <numerusform>%n file or member does not hold one over this ring.</numerusform>
            <numerusform>%n files or members do not hold one over this ring.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rankfall::RecordStrip</name>
    <message numerus="yes">
        <source>%1 s, %n lines, seed %2</source>
        <translation>
            <numerusform>%1 s, %n line, seed %2</numerusform>
            <numerusform>%1 s, %n lines, seed %2</numerusform>
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
    <name>rankfall::TablePanel</name>
    <message numerus="yes">
        <source>%1 · %n more row(s)</source>
        <translation>
            <numerusform>%1 · %n more row</numerusform>
            <numerusform>%1 · %n more rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rankfall::TreeView</name>
    <message numerus="yes">
        <source>%n moves folded away</source>
        <translation>
            <numerusform>%n move folded away</numerusform>
            <numerusform>%n moves folded away</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>⇄ reached in %n ways; the menu lists the lines</source>
        <translation>
            <numerusform>⇄ reached in %n way; the menu lists the lines</numerusform>
            <numerusform>⇄ reached in %n ways; the menu lists the lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rankfall::TuneDialog</name>
    <message numerus="yes">
        <source>%1. %2 steps, %3 taken; %n schemes, all exact over ℤ.</source>
        <translation>
            <numerusform>%1. %2 steps, %3 taken; %n scheme, exact over ℤ.</numerusform>
            <numerusform>%1. %2 steps, %3 taken; %n schemes, all exact over ℤ.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every step keeps the product and its %n multiplications. Times are measured on one thread, in rounds with Strassen’s recursion, and only while this window is open.</source>
        <translation>
            <numerusform>Every step keeps the product and its %n multiplication. Times are measured on one thread, in rounds with Strassen’s recursion, and only while this window is open.</numerusform>
            <numerusform>Every step keeps the product and its %n multiplications. Times are measured on one thread, in rounds with Strassen’s recursion, and only while this window is open.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rankfall::WalkSample</name>
    <message numerus="yes">
        <source>%n term(s)</source>
        <translation>
            <numerusform>%n term</numerusform>
            <numerusform>%n terms</numerusform>
        </translation>
    </message>
</context>
</TS>
