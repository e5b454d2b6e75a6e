<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>FormulasPanel</name>
    <message>
        <source>1 cell missing</source>
        <translation>1 Zelle fehlt</translation>
    </message>
    <message>
        <source>%1 cells missing</source>
        <translation>%1 Zellen fehlen</translation>
    </message>
</context>
<context>
    <name>QAbstractSpinBox</name>
    <message>
        <source>&amp;Select All</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
    <message>
        <source>&amp;Step up</source>
        <translation>&amp;Schritt hinauf</translation>
    </message>
    <message>
        <source>Step &amp;down</source>
        <translation>Schritt h&amp;inab</translation>
    </message>
</context>
<context>
    <name>QDialogButtonBox</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
</context>
<context>
    <name>QDockWidget</name>
    <message>
        <source>Float</source>
        <translation>Lösen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Undocks and re-attaches the dock widget</source>
        <translation>Löst das Dock vom Fenster oder setzt es wieder ein</translation>
    </message>
    <message>
        <source>Closes the dock widget</source>
        <translation>Schließt das Dock</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Alles auswählen</translation>
    </message>
</context>
<context>
    <name>QMessageBox</name>
    <message>
        <source>Show Details...</source>
        <translation>Einzelheiten zeigen …</translation>
    </message>
    <message>
        <source>Hide Details...</source>
        <translation>Einzelheiten verbergen …</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>over</source>
        <translation>über</translation>
    </message>
    <message>
        <source>for the last %1 terms</source>
        <translation>für die letzten %1 Terme</translation>
    </message>
    <message>
        <source>%1 basis</source>
        <translation>Basis: %1</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%L1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%L1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%L1 h</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Ja</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;Nein</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Ignorieren</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Abort</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Ctrl</source>
        <translation>Strg</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Umschalt</translation>
    </message>
    <message>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Meta</source>
        <translation>Meta</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>Rücktaste</translation>
    </message>
    <message>
        <source>Ins</source>
        <translation>Einfg</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Pos1</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>PgUp</source>
        <translation>Bild auf</translation>
    </message>
    <message>
        <source>PgDown</source>
        <translation>Bild ab</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Auf</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Ab</translation>
    </message>
</context>
<context>
    <name>QTabBar</name>
    <message>
        <source>Scroll Left</source>
        <translation>Nach links rollen</translation>
    </message>
    <message>
        <source>Scroll Right</source>
        <translation>Nach rechts rollen</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;Link Location</source>
        <translation>&amp;Link kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Alles auswählen</translation>
    </message>
</context>
<context>
    <name>TreeView</name>
    <message>
        <source>engine</source>
        <translation>Maschine</translation>
    </message>
    <message>
        <source>start</source>
        <translation>Start</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>Flip graph</source>
        <translation>Flip-Graph</translation>
    </message>
    <message>
        <source>Rewrites pairs of terms that share a factor until some merge, after Kauers and Moosbauer.</source>
        <translation>Schreibt Paare von Termen mit einem gemeinsamen Faktor um, bis welche verschmelzen; nach Kauers und Moosbauer.</translation>
    </message>
    <message>
        <source>Scheme search</source>
        <translation>Schemasuche</translation>
    </message>
    <message>
        <source>Grows whole schemes format by format, in pools of short walks, whatever has been played.</source>
        <translation>Baut ganze Schemata Format für Format, in Stufen kurzer Gänge, was immer gespielt wurde.</translation>
    </message>
    <message>
        <source>Greedy</source>
        <translation>Gierig</translation>
    </message>
    <message>
        <source>Proposes the terms that leave the fewest nonzeros.</source>
        <translation>Schlägt die Terme vor, nach denen die wenigsten Zellen belegt bleiben.</translation>
    </message>
    <message>
        <source>Completion</source>
        <translation>Ergänzung</translation>
    </message>
    <message>
        <source>Finishes the position with the terms of the slice-rank bound: each slice by elimination.</source>
        <translation>Beendet die Stellung mit den Termen der Schichtrang-Schranke: jede Schicht durch Elimination.</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Plays games against the tensor with a network that learned to, and tree search.</source>
        <translation>Spielt Partien gegen den Tensor, mit einem Netz, das es gelernt hat, und Baumsuche.</translation>
    </message>
    <message>
        <source>Backplay</source>
        <translation>Rückspiel</translation>
    </message>
    <message>
        <source>Undoes some of the terms and has the agent&apos;s network play their sum again, in fewer or other moves.</source>
        <translation>Macht einige der Terme rückgängig und lässt das Netz des Agenten ihre Summe neu spielen, in weniger oder anderen Zügen.</translation>
    </message>
    <message>
        <source>flips</source>
        <translation>Flips</translation>
    </message>
    <message>
        <source>terms</source>
        <translation>Terme</translation>
    </message>
    <message>
        <source>factors tried</source>
        <translation>Faktoren versucht</translation>
    </message>
    <message>
        <source>positions</source>
        <translation>Stellungen</translation>
    </message>
    <message>
        <source>sub-games</source>
        <translation>Teilpartien</translation>
    </message>
    <message>
        <source>walking at rank %1, best %2</source>
        <translation>geht auf Rang %1, bester %2</translation>
    </message>
    <message>
        <source>best %1, which is the lower bound</source>
        <translation>bester %1, und das ist die untere Schranke</translation>
    </message>
    <message>
        <source>best %1</source>
        <translation>bester %1</translation>
    </message>
    <message>
        <source>Too many terms are needed for a walk</source>
        <translation>Für einen Gang braucht es zu viele Terme</translation>
    </message>
    <message>
        <source>The target is too large to search</source>
        <translation>Das Ziel ist zu groß für eine Suche</translation>
    </message>
    <message>
        <source>The target is too large to be searched here; rankfall-cli search can</source>
        <translation>Das Ziel ist zu groß für eine Suche hier; rankfall-cli search kann es</translation>
    </message>
    <message>
        <source>%1 at %2, %3</source>
        <translation>%1 bei %2, %3</translation>
    </message>
    <message>
        <source>growing</source>
        <translation>wächst</translation>
    </message>
    <message>
        <source>extending</source>
        <translation>wird erweitert</translation>
    </message>
    <message>
        <source>climbing</source>
        <translation>steigt auf</translation>
    </message>
    <message>
        <source>rebuilding</source>
        <translation>wird umgebaut</translation>
    </message>
    <message>
        <source>projecting</source>
        <translation>wird projiziert</translation>
    </message>
    <message>
        <source>merging</source>
        <translation>wird verbunden</translation>
    </message>
    <message>
        <source>multiplying</source>
        <translation>wird multipliziert</translation>
    </message>
    <message>
        <source>symmetric</source>
        <translation>symmetrisch</translation>
    </message>
    <message>
        <source>exchanging</source>
        <translation>mit Austausch</translation>
    </message>
    <message>
        <source>fitting</source>
        <translation>wird angepasst</translation>
    </message>
    <message>
        <source>walking</source>
        <translation>auf dem Gang</translation>
    </message>
    <message>
        <source>lifting</source>
        <translation>wird geliftet</translation>
    </message>
    <message>
        <source>solving</source>
        <translation>wird gelöst</translation>
    </message>
    <message>
        <source>backplay, %1 evaluations</source>
        <translation>Rückspiel, %1 Bewertungen</translation>
    </message>
    <message>
        <source>nothing is left to play</source>
        <translation>nichts ist mehr zu spielen</translation>
    </message>
    <message>
        <source>the best term removes %1 nonzeros</source>
        <translation>der beste Term leert %1 Zellen</translation>
    </message>
    <message>
        <source>no term found removes a nonzero</source>
        <translation>kein gefundener Term leert eine Zelle</translation>
    </message>
    <message>
        <source>nothing is left to complete</source>
        <translation>nichts ist zu vollenden</translation>
    </message>
    <message>
        <source>the terms of the slice-rank bound cannot be written down</source>
        <translation>die Terme der Schichtrang-Schranke lassen sich nicht hinschreiben</translation>
    </message>
    <message>
        <source>1 term by the slice-rank bound</source>
        <translation>1 Term nach der Schichtrang-Schranke</translation>
    </message>
    <message>
        <source>%1 terms by the slice-rank bound</source>
        <translation>%1 Terme nach der Schichtrang-Schranke</translation>
    </message>
    <message>
        <source>%1 has coefficients beyond %2</source>
        <translation>%1 hat Koeffizienten jenseits von %2</translation>
    </message>
    <message>
        <source>%1 have coefficients beyond %2</source>
        <translation>%1 haben Koeffizienten jenseits von %2</translation>
    </message>
    <message>
        <source>Stopped before it began</source>
        <translation>Angehalten, bevor es begann</translation>
    </message>
    <message>
        <source>The engine was shut down</source>
        <translation>Die Maschine wurde beendet</translation>
    </message>
    <message>
        <source>%1 does not play over %2</source>
        <translation>%1 spielt nicht über %2</translation>
    </message>
    <message>
        <source>%1 does not take a tensor of this size</source>
        <translation>%1 nimmt keinen Tensor dieser Größe</translation>
    </message>
    <message>
        <source>%1, %2 basis</source>
        <translation>%1, Basis %2</translation>
    </message>
    <message>
        <source>%1 of %2 games won</source>
        <translation>%1 von %2 Partien gewonnen</translation>
    </message>
    <message>
        <source>there is nothing shorter</source>
        <translation>Kürzeres gibt es nicht</translation>
    </message>
    <message>
        <source>found modulo 2 and lifted to the integers</source>
        <translation>modulo 2 gefunden und nach ℤ geliftet</translation>
    </message>
    <message>
        <source>plays modulo 2</source>
        <translation>spielt modulo 2</translation>
    </message>
    <message>
        <source>total %1 modulo 2 has not been lifted</source>
        <translation>gesamt %1 modulo 2 wurde nicht geliftet</translation>
    </message>
    <message>
        <source>shown is %1</source>
        <translation>gezeigt wird: %1</translation>
    </message>
    <message>
        <source>Nothing is left to play; backplay may find fewer terms</source>
        <translation>Nichts ist mehr zu spielen; Rückspiel findet vielleicht weniger Terme</translation>
    </message>
    <message>
        <source>%1 different of rank %2</source>
        <translation>%1 verschiedene vom Rang %2</translation>
    </message>
    <message>
        <source>%1 % of sub-games won</source>
        <translation>%1 % der Teilpartien gewonnen</translation>
    </message>
    <message>
        <source>%1 % of sub-games won modulo 2, where it works; none of that rank was lifted to the integers</source>
        <translation>%1 % der Teilpartien modulo 2 gewonnen, wo es spielt; keine von diesem Rang wurde nach ℤ geliftet</translation>
    </message>
    <message>
        <source>%1 % of sub-games won modulo 2, where it works; lifted to the integers</source>
        <translation>%1 % der Teilpartien modulo 2 gewonnen, wo es spielt; nach ℤ geliftet</translation>
    </message>
    <message>
        <source>No few terms of it fit the sizes that the network knows</source>
        <translation>Keine Auswahl weniger Terme passt in die Größen, die das Netz kennt</translation>
    </message>
    <message>
        <source>A mode of more than %1 entries is too long for backplay</source>
        <translation>Ein Modus mit mehr als %1 Einträgen ist zu lang für das Rückspiel</translation>
    </message>
    <message>
        <source>There is no network yet: teach one</source>
        <translation>Noch gibt es kein Netz: Lehre eines</translation>
    </message>
    <message>
        <source>There is no network %1 modulo 2</source>
        <translation>Es gibt kein Netz %1 modulo 2</translation>
    </message>
    <message>
        <source>canonical</source>
        <translation>kanonisch</translation>
    </message>
    <message>
        <source>near</source>
        <translation>nahe</translation>
    </message>
    <message>
        <source>dense</source>
        <translation>dicht</translation>
    </message>
    <message>
        <source>permuted</source>
        <translation>umgeordnet</translation>
    </message>
    <message>
        <source>own</source>
        <translation>eigene</translation>
    </message>
    <message>
        <source>taught</source>
        <translation>gelehrt</translation>
    </message>
    <message>
        <source>scratch</source>
        <translation>von Grund auf</translation>
    </message>
    <message>
        <source>from scratch</source>
        <translation>von Grund auf</translation>
    </message>
    <message>
        <source>%1×%2 by %3×%4 matrix product</source>
        <translation>%1×%2-mal-%3×%4-Matrizenprodukt</translation>
    </message>
    <message>
        <source>product of polynomials with %1 and %2 coefficients</source>
        <translation>Produkt von Polynomen mit %1 und %2 Koeffizienten</translation>
    </message>
    <message>
        <source>cyclic convolution of length %1</source>
        <translation>zyklische Faltung der Länge %1</translation>
    </message>
    <message>
        <source>product of two complex numbers</source>
        <translation>Produkt zweier komplexer Zahlen</translation>
    </message>
    <message>
        <source>product of two quaternions</source>
        <translation>Produkt zweier Quaternionen</translation>
    </message>
    <message>
        <source>skew-symmetric %1×%2 matrix times vector</source>
        <translation>schiefsymmetrische %1×%2-Matrix mal Vektor</translation>
    </message>
    <message>
        <source>tensor of %1×%2×%3 entries</source>
        <translation>Tensor mit %1×%2×%3 Einträgen</translation>
    </message>
    <message>
        <source>%1 by its transpose, upper triangle matrix product</source>
        <translation>Matrizenprodukt, %1 mal ihre Transponierte, oberes Dreieck</translation>
    </message>
    <message>
        <source>%1 %2×%3 by %4 %5×%6 matrix product</source>
        <translation>Matrizenprodukt, %1 %2×%3 mal %4 %5×%6</translation>
    </message>
    <message>
        <source>%1, without the corners</source>
        <translation>%1, ohne die Ecken</translation>
    </message>
    <message>
        <source>general</source>
        <translation>allgemein</translation>
    </message>
    <message>
        <source>upper triangular</source>
        <translation>obere Dreiecksmatrix</translation>
    </message>
    <message>
        <source>lower triangular</source>
        <translation>untere Dreiecksmatrix</translation>
    </message>
    <message>
        <source>symmetric</source>
        <translation>symmetrisch</translation>
    </message>
    <message>
        <source>skew-symmetric</source>
        <translation>schiefsymmetrisch</translation>
    </message>
    <message>
        <source>skew-symmetric with a diagonal</source>
        <translation>schiefsymmetrisch mit Diagonale</translation>
    </message>
    <message>
        <source>%1, applied twice</source>
        <translation>%1, zweimal angewandt</translation>
    </message>
    <message>
        <source>%1, extended</source>
        <translation>%1, erweitert</translation>
    </message>
    <message>
        <source>the best known over ℤ, reduced modulo 3</source>
        <translation>das beste bekannte über ℤ, modulo 3 reduziert</translation>
    </message>
    <message>
        <source>%1, %2 and %3</source>
        <translation>%1, %2 und %3</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>Play %1</source>
        <translation>%1 spielen</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>%1 ändern</translation>
    </message>
    <message>
        <source>Insert before %1</source>
        <translation>Vor %1 einfügen</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>%1 löschen</translation>
    </message>
    <message>
        <source>Delete from %1</source>
        <translation>Ab %1 löschen</translation>
    </message>
    <message>
        <source>Delete other variations</source>
        <translation>Andere Varianten löschen</translation>
    </message>
    <message>
        <source>Move %1 earlier</source>
        <translation>%1 früher</translation>
    </message>
    <message>
        <source>Move %1 later</source>
        <translation>%1 später</translation>
    </message>
    <message>
        <source>Promote %1</source>
        <translation>%1 aufwerten</translation>
    </message>
    <message>
        <source>Make main line</source>
        <translation>Zur Hauptlinie machen</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>%1 umbenennen</translation>
    </message>
    <message>
        <source>Comment on the start</source>
        <translation>Kommentar zum Start</translation>
    </message>
    <message>
        <source>Comment on %1</source>
        <translation>Kommentar zu %1</translation>
    </message>
    <message>
        <source>Mark %1</source>
        <translation>%1 markieren</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>Lesezeichen</translation>
    </message>
    <message>
        <source>Remove bookmark</source>
        <translation>Lesezeichen entfernen</translation>
    </message>
    <message>
        <source>Breakpoint</source>
        <translation>Haltepunkt</translation>
    </message>
    <message>
        <source>Remove breakpoint</source>
        <translation>Haltepunkt entfernen</translation>
    </message>
    <message>
        <source>Coefficients up to %1</source>
        <translation>Koeffizienten bis %1</translation>
    </message>
    <message>
        <source>full JSON: u, v, w with a row for each product</source>
        <translation>volles JSON: u, v, w mit einer Zeile für jedes Produkt</translation>
    </message>
    <message>
        <source>reduced JSON: sparse sums, w over products</source>
        <translation>verkürztes JSON: dünne Summen, w über Produkten</translation>
    </message>
    <message>
        <source>products of three linear forms, one a line</source>
        <translation>Produkte dreier Linearformen, eines je Zeile</translation>
    </message>
    <message>
        <source>m1 = (…)*(…), then c11 = m1 + …</source>
        <translation>m1 = (…)*(…), dann c11 = m1 + …</translation>
    </message>
    <message>
        <source>the same as a script for Yacas: P1 := (…) * (…);</source>
        <translation>dasselbe als Skript für Yacas: P1 := (…) * (…);</translation>
    </message>
    <message>
        <source>the program&apos;s own notation, one move a line</source>
        <translation>die eigene Schreibweise des Programms, ein Zug je Zeile</translation>
    </message>
    <message>
        <source>n m p rank and three blocks of whole numbers</source>
        <translation>n m p Rang und drei Blöcke ganzer Zahlen</translation>
    </message>
    <message>
        <source>three blocks of numbers, a row for each entry, a column for each product</source>
        <translation>drei Blöcke von Zahlen, eine Zeile für jeden Eintrag, eine Spalte für jedes Produkt</translation>
    </message>
    <message>
        <source>nested lists {{U, V, W}, …} of matrices</source>
        <translation>geschachtelte Listen {{U, V, W}, …} von Matrizen</translation>
    </message>
    <message>
        <source>TriadSet([Triad([Matrix(…), …]), …])</source>
        <translation>TriadSet([Triad([Matrix(…), …]), …])</translation>
    </message>
    <message>
        <source>a table with Gamma, Alpha and Beta of each product</source>
        <translation>eine Tabelle mit Gamma, Alpha und Beta jedes Produkts</translation>
    </message>
    <message>
        <source>a table of the Brent equations (sizes up to 9)</source>
        <translation>eine Tabelle der Brent-Gleichungen (Größen bis 9)</translation>
    </message>
    <message>
        <source>U, V, W as numpy.array([[…]]), to be pasted</source>
        <translation>U, V, W als numpy.array([[…]]), zum Einfügen</translation>
    </message>
    <message>
        <source>AlphaTensor&apos;s archive with one member</source>
        <translation>AlphaTensors Archiv mit einem Element</translation>
    </message>
    <message>
        <source>bit masks of schemes modulo 2 or 3 (sizes up to 8)</source>
        <translation>Bitmasken von Schemata modulo 2 oder 3 (Größen bis 8)</translation>
    </message>
    <message>
        <source>numerators and denominators in one array (sizes up to 8)</source>
        <translation>Zähler und Nenner in einem Feld (Größen bis 8)</translation>
    </message>
    <message>
        <source>C++ header</source>
        <translation>C++-Header</translation>
    </message>
    <message>
        <source>Python module</source>
        <translation>Python-Modul</translation>
    </message>
    <message>
        <source>LaTeX document</source>
        <translation>LaTeX-Dokument</translation>
    </message>
    <message>
        <source>Markdown page</source>
        <translation>Markdown-Seite</translation>
    </message>
    <message>
        <source>sizes</source>
        <translation>die Größen</translation>
    </message>
    <message>
        <source>ranks %1 against %2</source>
        <translation>die Ränge %1 gegen %2</translation>
    </message>
    <message>
        <source>types: ranks of factors %1 against %2</source>
        <translation>die Typen: Ränge der Faktoren %1 gegen %2</translation>
    </message>
    <message>
        <source>numbers of distinct factors in A, B, C: %1 against %2</source>
        <translation>die Anzahl verschiedener Faktoren in A, B, C: %1 gegen %2</translation>
    </message>
    <message>
        <source>ranks and traces of pairs of factors (how images and kernels meet)</source>
        <translation>Ränge und Spuren von Paaren von Faktoren (wie Bilder und Kerne sich treffen)</translation>
    </message>
    <message>
        <source>how the ranks and traces of pairs of factors lie together (colour refinement)</source>
        <translation>wie die Ränge und Spuren von Paaren von Faktoren beieinanderliegen (Farbverfeinerung)</translation>
    </message>
    <message>
        <source>the search was stopped</source>
        <translation>die Suche wurde angehalten</translation>
    </message>
    <message>
        <source>the matching of products leaves bases open that this program cannot decide</source>
        <translation>die Zuordnung der Produkte lässt Basen offen, die dieses Programm nicht entscheiden kann</translation>
    </message>
    <message>
        <source>every way to match the products was tried: no bases fit (1 step)</source>
        <translation>jede Zuordnung der Produkte wurde versucht: Keine Basen passen (1 Schritt)</translation>
    </message>
    <message>
        <source>every way to match the products was tried: no bases fit (%1 steps)</source>
        <translation>jede Zuordnung der Produkte wurde versucht: Keine Basen passen (%1 Schritte)</translation>
    </message>
    <message>
        <source>bases that fit modulo a prime were found, and do not fit exactly</source>
        <translation>Basen, die modulo einer Primzahl passen, wurden gefunden, und exakt passen sie nicht</translation>
    </message>
    <message>
        <source>This is no safetensors file</source>
        <translation>Das ist keine safetensors-Datei</translation>
    </message>
    <message>
        <source>This is no safetensors file, or a part of one</source>
        <translation>Das ist keine safetensors-Datei, oder nur ein Teil von einer</translation>
    </message>
    <message>
        <source>The file does not say which tensors the network is for</source>
        <translation>Die Datei sagt nicht, für welche Tensoren das Netz ist</translation>
    </message>
    <message>
        <source>Its metadata must have ring and dims, as rankfall-train writes them</source>
        <translation>Ihre Metadaten müssen ring und dims enthalten, wie rankfall-train sie schreibt</translation>
    </message>
    <message>
        <source>The folder cannot be read: %1</source>
        <translation>Der Ordner ist nicht lesbar: %1</translation>
    </message>
    <message>
        <source>Check the name</source>
        <translation>Prüfe den Namen</translation>
    </message>
    <message>
        <source>The scheme does not hold as %1 over %2</source>
        <translation>Das Schema gilt nicht als %1 über %2</translation>
    </message>
    <message>
        <source>Report this: it is a mistake of the program</source>
        <translation>Melde es: Das ist ein Fehler des Programms</translation>
    </message>
    <message>
        <source>“%1” is not a ring</source>
        <translation>„%1“ ist kein Ring</translation>
    </message>
    <message>
        <source>Rings are z2, z and q</source>
        <translation>Ringe sind z2, z und q</translation>
    </message>
    <message>
        <source>The atlas holds matrix products only</source>
        <translation>Der Atlas enthält nur Matrizenprodukte</translation>
    </message>
    <message>
        <source>Write a name such as atlas:4x4x5:z2</source>
        <translation>Schreibe einen Namen wie atlas:4x4x5:z2</translation>
    </message>
    <message>
        <source>The atlas has %1 over %2, not over %3</source>
        <translation>Der Atlas hat %1 über %2, nicht über %3</translation>
    </message>
    <message>
        <source>Ask for %1%2:%3</source>
        <translation>Verlange %1%2:%3</translation>
    </message>
    <message>
        <source>The atlas has no scheme for %1</source>
        <translation>Der Atlas hat kein Schema für %1</translation>
    </message>
    <message>
        <source>rankfall-cli atlas lists what it has; rankfall-cli search looks for more</source>
        <translation>rankfall-cli atlas zählt auf, was er hat; rankfall-cli search sucht mehr</translation>
    </message>
    <message>
        <source>Lessons are %1</source>
        <translation>Lektionen sind %1</translation>
    </message>
    <message>
        <source>The atlas has no scheme for a puzzle</source>
        <translation>Der Atlas hat kein Schema für ein Rätsel</translation>
    </message>
    <message>
        <source>%1 has a mode of more than %2 entries</source>
        <translation>%1 hat einen Modus mit mehr als %2 Einträgen</translation>
    </message>
    <message>
        <source>Backplay works up to 5x5x5</source>
        <translation>Rückspiel geht bis 5x5x5</translation>
    </message>
    <message>
        <source>There is no network over %1</source>
        <translation>Über %1 gibt es kein Netz</translation>
    </message>
    <message>
        <source>Modulo 2 nothing is left</source>
        <translation>Modulo 2 bleibt nichts übrig</translation>
    </message>
    <message>
        <source>proposes a line without moves</source>
        <translation>schlägt eine Linie ohne Züge vor</translation>
    </message>
    <message>
        <source>proposes a move that does nothing</source>
        <translation>schlägt einen Zug vor, der nichts tut</translation>
    </message>
    <message>
        <source>plays an illegal move: %1</source>
        <translation>spielt einen unerlaubten Zug: %1</translation>
    </message>
    <message>
        <source>says that a line solves, and %1 nonzeros are left</source>
        <translation>sagt, eine Linie löse, und %1 belegte Zellen bleiben</translation>
    </message>
    <message>
        <source>says %1 of a line that ends with %2 terms</source>
        <translation>sagt %1 über eine Linie, die mit %2 Termen endet</translation>
    </message>
    <message>
        <source>expects %1 terms of a line that has %2 already</source>
        <translation>erwartet %1 Terme von einer Linie, die schon %2 hat</translation>
    </message>
    <message>
        <source>A quote in the command is not closed</source>
        <translation>Ein Anführungszeichen im Befehl ist nicht geschlossen</translation>
    </message>
    <message>
        <source>Add the missing quote</source>
        <translation>Füge das fehlende Anführungszeichen hinzu</translation>
    </message>
    <message>
        <source>There is no command</source>
        <translation>Es gibt keinen Befehl</translation>
    </message>
    <message>
        <source>Write the program that is to be started, such as rankfall-cli engine</source>
        <translation>Schreibe das Programm, das gestartet werden soll, etwa rankfall-cli engine</translation>
    </message>
    <message>
        <source>There is no folder “%1”</source>
        <translation>Es gibt keinen Ordner „%1“</translation>
    </message>
    <message>
        <source>Choose another working folder</source>
        <translation>Wähle einen anderen Arbeitsordner</translation>
    </message>
    <message>
        <source>No pipe can be made: %1</source>
        <translation>Es lässt sich keine Pipe anlegen: %1</translation>
    </message>
    <message>
        <source>“%1” cannot be started: %2</source>
        <translation>„%1“ lässt sich nicht starten: %2</translation>
    </message>
    <message>
        <source>Check the command, or give the whole path of the program</source>
        <translation>Prüfe den Befehl, oder gib den ganzen Pfad des Programms an</translation>
    </message>
    <message>
        <source>Check that the program may be executed</source>
        <translation>Prüfe, ob das Programm ausgeführt werden darf</translation>
    </message>
    <message>
        <source>cannot be started: %1</source>
        <translation>lässt sich nicht starten: %1</translation>
    </message>
    <message>
        <source>says more than anyone could read, and was ended</source>
        <translation>sagt mehr, als irgendwer lesen könnte, und wurde beendet</translation>
    </message>
    <message>
        <source>says a line of more than 4 MiB, and was ended</source>
        <translation>sagt eine Zeile von mehr als 4 MiB und wurde beendet</translation>
    </message>
    <message>
        <source>does not speak the protocol: %1</source>
        <translation>spricht das Protokoll nicht: %1</translation>
    </message>
    <message>
        <source>speaks before it has greeted</source>
        <translation>spricht, bevor sie gegrüßt hat</translation>
    </message>
    <message>
        <source>greets a second time</source>
        <translation>grüßt ein zweites Mal</translation>
    </message>
    <message>
        <source>speaks version %1 of the protocol, and this program version %2</source>
        <translation>spricht Version %1 des Protokolls, und dieses Programm Version %2</translation>
    </message>
    <message>
        <source>Update this program, or use an older engine</source>
        <translation>Erneuere dieses Programm, oder nimm eine ältere Maschine</translation>
    </message>
    <message>
        <source>does not take the options that were set: %1</source>
        <translation>nimmt die gesetzten Optionen nicht: %1</translation>
    </message>
    <message>
        <source>Set its options again</source>
        <translation>Setze ihre Optionen neu</translation>
    </message>
    <message>
        <source>reports more decompositions than can be checked</source>
        <translation>meldet mehr Zerlegungen, als sich prüfen lassen</translation>
    </message>
    <message>
        <source>speaks of analysis %1, which is over or never was</source>
        <translation>spricht von Analyse %1, die vorbei ist oder nie war</translation>
    </message>
    <message>
        <source>has not greeted after %1</source>
        <translation>hat nach %1 nicht gegrüßt</translation>
    </message>
    <message>
        <source>Check that the command starts an engine that speaks the protocol; look at its log</source>
        <translation>Prüfe, ob der Befehl eine Maschine startet, die das Protokoll spricht; sieh in ihr Protokoll</translation>
    </message>
    <message>
        <source>has not answered %1 after it was asked to stop</source>
        <translation>hat %1 nach der Bitte anzuhalten nicht geantwortet</translation>
    </message>
    <message>
        <source>The engine has not said yet which options it has</source>
        <translation>Die Maschine hat noch nicht gesagt, welche Optionen sie hat</translation>
    </message>
    <message>
        <source>“%1” is no value of the option “%2”</source>
        <translation>„%1“ ist kein Wert der Option „%2“</translation>
    </message>
    <message>
        <source>Give true or false</source>
        <translation>Gib true oder false an</translation>
    </message>
    <message>
        <source>Give a whole number from %1 to %2</source>
        <translation>Gib eine ganze Zahl von %1 bis %2 an</translation>
    </message>
    <message>
        <source>Give a number from %1 to %2</source>
        <translation>Gib eine Zahl von %1 bis %2 an</translation>
    </message>
    <message>
        <source>Give one of %1</source>
        <translation>Gib eines von %1 an</translation>
    </message>
    <message>
        <source>Give it in its own type, such as 3 for a whole number</source>
        <translation>Gib sie in ihrem eigenen Typ an, etwa 3 für eine ganze Zahl</translation>
    </message>
    <message>
        <source>There is no option “%1”</source>
        <translation>Es gibt keine Option „%1“</translation>
    </message>
    <message>
        <source>column %1</source>
        <translation>Spalte %1</translation>
    </message>
    <message>
        <source>The bracket is not closed</source>
        <translation>Die Klammer ist nicht geschlossen</translation>
    </message>
    <message>
        <source>Expected “+”, “-” or “)”</source>
        <translation>Erwartet wird „+“, „-“ oder „)“</translation>
    </message>
    <message>
        <source>This factor is zero</source>
        <translation>Dieser Faktor ist null</translation>
    </message>
    <message>
        <source>Expected “-&gt;” and the entries of C that the product goes to</source>
        <translation>Erwartet werden „-&gt;“ und die Einträge von C, in die das Produkt geht</translation>
    </message>
    <message>
        <source>For example (a11+a22)(b11+b22)-&gt;c11+c22</source>
        <translation>Zum Beispiel (a11+a22)(b11+b22)-&gt;c11+c22</translation>
    </message>
    <message>
        <source>The coefficient is larger than %1</source>
        <translation>Der Koeffizient ist größer als %1</translation>
    </message>
    <message>
        <source>Expected an entry of %1</source>
        <translation>Erwartet wird ein Eintrag von %1</translation>
    </message>
    <message>
        <source>Entries are %1</source>
        <translation>Einträge sind %1</translation>
    </message>
    <message>
        <source>“%1” is not an entry of %2</source>
        <translation>„%1“ ist kein Eintrag von %2</translation>
    </message>
    <message>
        <source>The coefficient of %1 is larger than %2</source>
        <translation>Der Koeffizient von %1 ist größer als %2</translation>
    </message>
    <message>
        <source>There is something after the end of the formula</source>
        <translation>Nach dem Ende der Formel steht noch etwas</translation>
    </message>
    <message>
        <source>Expected “-” and the number of a term to take out, or “]”</source>
        <translation>Erwartet wird „-“ und die Nummer eines Terms, der herausgenommen wird, oder „]“</translation>
    </message>
    <message>
        <source>Expected the number of a term, counted from 1</source>
        <translation>Erwartet wird die Nummer eines Terms, von 1 an gezählt</translation>
    </message>
    <message>
        <source>A term is named twice</source>
        <translation>Ein Term ist zweimal genannt</translation>
    </message>
    <message>
        <source>The move is empty</source>
        <translation>Der Zug ist leer</translation>
    </message>
    <message>
        <source>There is no term %1 to take out: the position has %2</source>
        <translation>Es gibt keinen Term %1 herauszunehmen: Die Stellung hat %2</translation>
    </message>
    <message>
        <source>Term %1 is named twice or out of order</source>
        <translation>Term %1 ist zweimal genannt oder außer der Reihe</translation>
    </message>
    <message>
        <source>The term has %1, %2 and %3 coefficients; %4 needs %5, %6 and %7</source>
        <translation>Der Term hat %1, %2 und %3 Koeffizienten; %4 braucht %5, %6 und %7</translation>
    </message>
    <message>
        <source>A factor of the term is zero</source>
        <translation>Ein Faktor des Terms ist null</translation>
    </message>
    <message>
        <source>Set at least one coefficient in each of the three factors</source>
        <translation>Setze in jedem der drei Faktoren mindestens einen Koeffizienten</translation>
    </message>
    <message>
        <source>A position holds at most %1 terms</source>
        <translation>Eine Stellung enthält höchstens %1 Terme</translation>
    </message>
    <message>
        <source>Node %1 has too large a number</source>
        <translation>Knoten %1 hat eine zu große Nummer</translation>
    </message>
    <message>
        <source>Number the nodes up to %1</source>
        <translation>Nummeriere die Knoten bis %1</translation>
    </message>
    <message>
        <source>Node %1 has no valid parent</source>
        <translation>Knoten %1 hat keinen gültigen Vorgänger</translation>
    </message>
    <message>
        <source>Node %1 occurs twice</source>
        <translation>Knoten %1 kommt zweimal vor</translation>
    </message>
    <message>
        <source>The start position (node 0) is missing</source>
        <translation>Die Anfangsstellung (Knoten 0) fehlt</translation>
    </message>
    <message>
        <source>The move of node %1 is not legal: %2</source>
        <translation>Der Zug von Knoten %1 ist nicht erlaubt: %2</translation>
    </message>
    <message>
        <source>Node %1 links to node %2, which is missing</source>
        <translation>Knoten %1 verweist auf Knoten %2, der fehlt</translation>
    </message>
    <message>
        <source>%1 nodes do not hang on the start position</source>
        <translation>%1 Knoten hängen nicht an der Anfangsstellung</translation>
    </message>
    <message>
        <source>The current node %1 is missing</source>
        <translation>Der aktuelle Knoten %1 fehlt</translation>
    </message>
    <message>
        <source>A later position would hold more than %1 terms</source>
        <translation>Eine spätere Stellung enthielte mehr als %1 Terme</translation>
    </message>
    <message>
        <source>The start position is not a move</source>
        <translation>Die Anfangsstellung ist kein Zug</translation>
    </message>
    <message>
        <source>The move would be empty</source>
        <translation>Der Zug wäre leer</translation>
    </message>
    <message>
        <source>Delete it instead</source>
        <translation>Lösche ihn stattdessen</translation>
    </message>
    <message>
        <source>Nothing can come before the start position</source>
        <translation>Vor der Anfangsstellung kann nichts kommen</translation>
    </message>
    <message>
        <source>The start position cannot be taken out</source>
        <translation>Die Anfangsstellung lässt sich nicht herausnehmen</translation>
    </message>
    <message>
        <source>The start position cannot be deleted</source>
        <translation>Die Anfangsstellung lässt sich nicht löschen</translation>
    </message>
    <message>
        <source>There is no such move</source>
        <translation>Diesen Zug gibt es nicht</translation>
    </message>
    <message>
        <source>The start position stays first</source>
        <translation>Die Anfangsstellung bleibt die erste</translation>
    </message>
    <message>
        <source>%1 takes out a term that %2 adds, so it cannot come before it</source>
        <translation>%1 nimmt einen Term heraus, den %2 hinzufügt, und kann also nicht davor kommen</translation>
    </message>
    <message>
        <source>The start position has no variations beside it</source>
        <translation>Die Anfangsstellung hat keine Varianten neben sich</translation>
    </message>
    <message>
        <source>%1 is the main continuation already</source>
        <translation>%1 ist schon die Hauptfortsetzung</translation>
    </message>
    <message>
        <source>Type digits, such as 12</source>
        <translation>Tippe Ziffern, etwa 12</translation>
    </message>
    <message>
        <source>“%1” is none of the answers offered</source>
        <translation>„%1“ ist keine der angebotenen Antworten</translation>
    </message>
    <message>
        <source>They are numbered from 1 to %1</source>
        <translation>Sie sind von 1 bis %1 nummeriert</translation>
    </message>
    <message>
        <source>No move was made</source>
        <translation>Kein Zug wurde gemacht</translation>
    </message>
    <message>
        <source>Play one on the board</source>
        <translation>Spiele einen auf dem Brett</translation>
    </message>
    <message>
        <source>There is no term %1</source>
        <translation>Es gibt keinen Term %1</translation>
    </message>
    <message>
        <source>“%1” is not a cell</source>
        <translation>„%1“ ist keine Zelle</translation>
    </message>
    <message>
        <source>Write three entries, such as %1</source>
        <translation>Schreibe drei Einträge, etwa %1</translation>
    </message>
    <message>
        <source>A puzzle of %1 terms can lack 1 to %2</source>
        <translation>Einem Rätsel mit %1 Termen können 1 bis %2 fehlen</translation>
    </message>
    <message>
        <source>Ask for fewer</source>
        <translation>Verlange weniger</translation>
    </message>
    <message>
        <source>The scheme is not exact over %1</source>
        <translation>Das Schema ist nicht exakt über %1</translation>
    </message>
    <message>
        <source>Make puzzles of schemes that hold there</source>
        <translation>Mache Rätsel aus Schemata, die dort gelten</translation>
    </message>
    <message>
        <source>There is no lesson “%1”</source>
        <translation>Es gibt keine Lektion „%1“</translation>
    </message>
    <message>
        <source>The header is not JSON</source>
        <translation>Der Kopf ist kein JSON</translation>
    </message>
    <message>
        <source>The file is shorter than a header</source>
        <translation>Die Datei ist kürzer als ein Kopf</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>Die Datei ist nicht lesbar: %1</translation>
    </message>
    <message>
        <source>The file is larger than 256 MiB</source>
        <translation>Die Datei ist größer als 256 MiB</translation>
    </message>
    <message>
        <source>The file cannot be read</source>
        <translation>Die Datei ist nicht lesbar</translation>
    </message>
    <message>
        <source>Only matrix products with real coefficients are measured</source>
        <translation>Nur Matrizenprodukte mit reellen Koeffizienten werden gemessen</translation>
    </message>
    <message>
        <source>The headers of Eigen are not here</source>
        <translation>Die Header von Eigen sind nicht da</translation>
    </message>
    <message>
        <source>Install libeigen3-dev, or measure without compiling</source>
        <translation>Installiere libeigen3-dev, oder miss ohne Übersetzen</translation>
    </message>
    <message>
        <source>There is no C++ compiler here</source>
        <translation>Hier gibt es keinen C++-Übersetzer</translation>
    </message>
    <message>
        <source>Install g++, or name one in $CXX, or measure without compiling</source>
        <translation>Installiere g++, oder nenne einen in $CXX, oder miss ohne Übersetzen</translation>
    </message>
    <message>
        <source>The code cannot be written to a temporary folder</source>
        <translation>Der Code lässt sich nicht in einen temporären Ordner schreiben</translation>
    </message>
    <message>
        <source>Is the disk full?</source>
        <translation>Ist der Datenträger voll?</translation>
    </message>
    <message>
        <source>The compiler did not take the code: %1</source>
        <translation>Der Übersetzer hat den Code nicht angenommen: %1</translation>
    </message>
    <message>
        <source>Measure without compiling</source>
        <translation>Miss ohne Übersetzen</translation>
    </message>
    <message>
        <source>The compiled program ended early</source>
        <translation>Das übersetzte Programm endete vorzeitig</translation>
    </message>
    <message>
        <source>The coefficients are too large to write the program out and check it</source>
        <translation>Die Koeffizienten sind zu groß, um das Programm auszuschreiben und zu prüfen</translation>
    </message>
    <message>
        <source>The scheme is not exact over %1: %2 of %3 cells differ</source>
        <translation>Das Schema ist nicht exakt über %1: %2 von %3 Zellen weichen ab</translation>
    </message>
    <message>
        <source>Only what is exact is written as code</source>
        <translation>Nur was exakt ist, wird als Code geschrieben</translation>
    </message>
    <message>
        <source>In product %1 the coefficient %2 has no meaning over %3</source>
        <translation>In Produkt %1 hat der Koeffizient %2 keinen Sinn über %3</translation>
    </message>
    <message>
        <source>Choose a ring in which the scheme holds</source>
        <translation>Wähle einen Ring, in dem das Schema gilt</translation>
    </message>
    <message>
        <source>There are %1 entries of %2; %3 has %4</source>
        <translation>Es sind %1 Einträge von %2; %3 hat %4</translation>
    </message>
    <message>
        <source>The entry %1 has no meaning over %2</source>
        <translation>Der Eintrag %1 hat keinen Sinn über %2</translation>
    </message>
    <message>
        <source>Enter whole numbers</source>
        <translation>Gib ganze Zahlen ein</translation>
    </message>
    <message>
        <source>A number has more than 64 bits</source>
        <translation>Eine Zahl hat mehr als 64 Bit</translation>
    </message>
    <message>
        <source>Take matrices with smaller entries</source>
        <translation>Nimm Matrizen mit kleineren Einträgen</translation>
    </message>
    <message>
        <source>The matrix must have %1 rows of %2 entries</source>
        <translation>Die Matrix muss %1 Zeilen mit %2 Einträgen haben</translation>
    </message>
    <message>
        <source>The matrix has no inverse over %1</source>
        <translation>Die Matrix hat über %1 keine Inverse</translation>
    </message>
    <message>
        <source>Its rows must not depend on one another</source>
        <translation>Ihre Zeilen dürfen nicht voneinander abhängen</translation>
    </message>
    <message>
        <source>Row %1 has %2 entries, not %3</source>
        <translation>Zeile %1 hat %2 Einträge, nicht %3</translation>
    </message>
    <message>
        <source>Write rows as 1 1; 0 1</source>
        <translation>Schreibe Zeilen als 1 1; 0 1</translation>
    </message>
    <message>
        <source>There are more than %1 rows of %2 entries</source>
        <translation>Es sind mehr als %1 Zeilen mit %2 Einträgen</translation>
    </message>
    <message>
        <source>A basis is changed in matrix products only; %1 is none</source>
        <translation>Eine Basis wird nur bei Matrizenprodukten gewechselt; %1 ist keines</translation>
    </message>
    <message>
        <source>The matrices must have %1, %2 and %3 rows</source>
        <translation>Die Matrizen müssen %1, %2 und %3 Zeilen haben</translation>
    </message>
    <message>
        <source>A coefficient of the product of the two schemes has more than 64 bits</source>
        <translation>Ein Koeffizient des Produkts der beiden Schemata hat mehr als 64 Bit</translation>
    </message>
    <message>
        <source>Take schemes with smaller coefficients</source>
        <translation>Nimm Schemata mit kleineren Koeffizienten</translation>
    </message>
    <message>
        <source>the coefficient %1 has no meaning modulo %2</source>
        <translation>der Koeffizient %1 hat modulo %2 keinen Sinn</translation>
    </message>
    <message>
        <source>the coefficient %1 is a fraction</source>
        <translation>der Koeffizient %1 ist ein Bruch</translation>
    </message>
    <message>
        <source>Positions hold integer coefficients; verify and inspect such a scheme over ℚ instead</source>
        <translation>Stellungen enthalten ganzzahlige Koeffizienten; prüfe und betrachte ein solches Schema über ℚ</translation>
    </message>
    <message>
        <source>the coefficient %1 is beyond ±%2</source>
        <translation>der Koeffizient %1 liegt jenseits von ±%2</translation>
    </message>
    <message>
        <source>The scheme is for %1, larger than what can be explored</source>
        <translation>Das Schema ist für %1, größer, als sich erkunden lässt</translation>
    </message>
    <message>
        <source>Matrix products up to 8x8x8 can be played; larger ones can be verified</source>
        <translation>Matrizenprodukte bis 8x8x8 lassen sich spielen; größere lassen sich prüfen</translation>
    </message>
    <message>
        <source>The scheme has Gaussian coefficients</source>
        <translation>Das Schema hat Gaußsche Koeffizienten</translation>
    </message>
    <message>
        <source>Positions hold integer coefficients; verify and inspect such a scheme over ℚ(i) instead</source>
        <translation>Stellungen enthalten ganzzahlige Koeffizienten; prüfe und betrachte ein solches Schema über ℚ(i)</translation>
    </message>
    <message>
        <source>Product %1 has a factor that is zero</source>
        <translation>Produkt %1 hat einen Faktor, der null ist</translation>
    </message>
    <message>
        <source>Remove it: it contributes nothing</source>
        <translation>Entferne es: Es trägt nichts bei</translation>
    </message>
    <message>
        <source>Along %1 two schemes go together that agree in %2: %3 and %4 do not</source>
        <translation>Entlang %1 passen zwei Schemata zusammen, die in %2 gleich sind: %3 und %4 sind es nicht</translation>
    </message>
    <message>
        <source>Rotate or transpose one of them first</source>
        <translation>Drehe oder transponiere zuerst eines davon</translation>
    </message>
    <message>
        <source>The coefficient %1 has no meaning over %2</source>
        <translation>Der Koeffizient %1 hat keinen Sinn über %2</translation>
    </message>
    <message>
        <source>This is for matrix products only; %1 is none</source>
        <translation>Das geht nur bei Matrizenprodukten; %1 ist keines</translation>
    </message>
    <message>
        <source>The other scheme is of %1, which is no matrix product</source>
        <translation>Das andere Schema ist von %1, was kein Matrizenprodukt ist</translation>
    </message>
    <message>
        <source>There is no other scheme yet</source>
        <translation>Noch gibt es kein anderes Schema</translation>
    </message>
    <message>
        <source>Choose a scheme of a matrix product</source>
        <translation>Wähle ein Schema eines Matrizenprodukts</translation>
    </message>
    <message>
        <source>Nothing would be left: %1 is 1</source>
        <translation>Nichts bliebe übrig: %1 ist 1</translation>
    </message>
    <message>
        <source>There is no index %1 along %2: it goes from 1 to %3</source>
        <translation>Es gibt keinen Index %1 entlang %2: Er geht von 1 bis %3</translation>
    </message>
    <message>
        <source>The result would be %1; sizes go up to %2</source>
        <translation>Das Ergebnis wäre %1; Größen gehen bis %2</translation>
    </message>
    <message>
        <source>One scheme holds over %1 only, the other over %2 only</source>
        <translation>Das eine Schema gilt nur über %1, das andere nur über %2</translation>
    </message>
    <message>
        <source>“%1” does not say what to leave out</source>
        <translation>„%1“ sagt nicht, was wegzulassen ist</translation>
    </message>
    <message>
        <source>Write a side and an index from 1, such as p:3</source>
        <translation>Schreibe eine Seite und einen Index ab 1, etwa p:3</translation>
    </message>
    <message>
        <source>The canonical form has coefficients too large for this program</source>
        <translation>Die kanonische Form hat Koeffizienten, die zu groß für dieses Programm sind</translation>
    </message>
    <message>
        <source>The factors of rank one of this scheme do not fix bases, so it has no canonical form here</source>
        <translation>Die Faktoren vom Rang eins dieses Schemas legen keine Basen fest, also hat es hier keine kanonische Form</translation>
    </message>
    <message>
        <source>Compare it with others directly</source>
        <translation>Vergleiche es unmittelbar mit anderen</translation>
    </message>
    <message>
        <source>The search for the canonical form was stopped: the scheme has many symmetries</source>
        <translation>Die Suche nach der kanonischen Form wurde angehalten: Das Schema hat viele Symmetrien</translation>
    </message>
    <message>
        <source>Schemes for %1 and %2 share no products</source>
        <translation>Schemata für %1 und %2 haben keine Produkte gemeinsam</translation>
    </message>
    <message>
        <source>An entry of a change of basis passes 64 bits</source>
        <translation>Ein Eintrag eines Basiswechsels überschreitet 64 Bit</translation>
    </message>
    <message>
        <source>The change of basis is not for %1</source>
        <translation>Der Basiswechsel ist nicht für %1</translation>
    </message>
    <message>
        <source>A coefficient has no value over %1</source>
        <translation>Ein Koeffizient hat über %1 keinen Wert</translation>
    </message>
    <message>
        <source>Product %1 has a coefficient without a value over %2</source>
        <translation>Produkt %1 hat einen Koeffizienten ohne Wert über %2</translation>
    </message>
    <message>
        <source>Product %1: %2</source>
        <translation>Produkt %1: %2</translation>
    </message>
    <message>
        <source>A coefficient passes 64 bits</source>
        <translation>Ein Koeffizient überschreitet 64 Bit</translation>
    </message>
    <message>
        <source>A product has a factor that is zero</source>
        <translation>Ein Produkt hat einen Faktor, der null ist</translation>
    </message>
    <message>
        <source>The symmetries of %1 are not known to this program</source>
        <translation>Die Symmetrien von %1 kennt dieses Programm nicht</translation>
    </message>
    <message>
        <source>They are for matrix products, such as 3x3x3</source>
        <translation>Sie gehören zu Matrizenprodukten wie 3x3x3</translation>
    </message>
    <message>
        <source>Remove the product: it contributes nothing</source>
        <translation>Entferne das Produkt: Es trägt nichts bei</translation>
    </message>
    <message>
        <source>The size in “%1” is not a number from %2 to %3</source>
        <translation>Die Größe in „%1“ ist keine Zahl von %2 bis %3</translation>
    </message>
    <message>
        <source>“rankfall-cli targets” lists every name</source>
        <translation>„rankfall-cli targets“ zählt alle Namen auf</translation>
    </message>
    <message>
        <source>A tensor has from 1 to 64 entries along each mode; this one is %1 by %2 by %3</source>
        <translation>Ein Tensor hat in jedem Modus 1 bis 64 Einträge; dieser ist %1 mal %2 mal %3</translation>
    </message>
    <message>
        <source>“%1” is not the name of a target</source>
        <translation>„%1“ ist nicht der Name eines Ziels</translation>
    </message>
    <message>
        <source>“%1” does not say how many coefficients each polynomial has</source>
        <translation>„%1“ sagt nicht, wie viele Koeffizienten jedes Polynom hat</translation>
    </message>
    <message>
        <source>Write poly:3x2 for three and two</source>
        <translation>Schreibe poly:3x2 für drei und zwei</translation>
    </message>
    <message>
        <source>The sizes in “%1” are not numbers from 1 to 32</source>
        <translation>Die Größen in „%1“ sind keine Zahlen von 1 bis 32</translation>
    </message>
    <message>
        <source>“%1” is no product of matrices with a structure</source>
        <translation>„%1“ ist kein Produkt von Matrizen mit einer Struktur</translation>
    </message>
    <message>
        <source>The sizes in “%1” are not numbers from 1 to 16</source>
        <translation>Die Größen in „%1“ sind keine Zahlen von 1 bis 16</translation>
    </message>
    <message>
        <source>Matrix products are explored up to 8x8x8 and verified up to 16x16x16</source>
        <translation>Matrizenprodukte lassen sich bis 8x8x8 erkunden und bis 16x16x16 prüfen</translation>
    </message>
    <message>
        <source>There are more than three blocks of numbers</source>
        <translation>Es sind mehr als drei Blöcke von Zahlen</translation>
    </message>
    <message>
        <source>One for A, one for B, one for C</source>
        <translation>Einer für A, einer für B, einer für C</translation>
    </message>
    <message>
        <source>A scheme with a parameter decomposes its tensor only in the limit (border rank), and is not read</source>
        <translation>Ein Schema mit einem Parameter zerlegt seinen Tensor nur im Grenzwert (Grenzrang) und wird nicht gelesen</translation>
    </message>
    <message>
        <source>This number cannot be read</source>
        <translation>Diese Zahl ist nicht lesbar</translation>
    </message>
    <message>
        <source>Numbers are whole, fractions such as 3/8, or decimals</source>
        <translation>Zahlen sind ganz, Brüche wie 3/8 oder Dezimalzahlen</translation>
    </message>
    <message>
        <source>This row has %1 numbers; the first one of the block has %2</source>
        <translation>Diese Zeile hat %1 Zahlen; die erste des Blocks hat %2</translation>
    </message>
    <message>
        <source>A row has a number for each product</source>
        <translation>Eine Zeile hat eine Zahl für jedes Produkt</translation>
    </message>
    <message>
        <source>The block has too many rows</source>
        <translation>Der Block hat zu viele Zeilen</translation>
    </message>
    <message>
        <source>The scheme has more than %1 products</source>
        <translation>Das Schema hat mehr als %1 Produkte</translation>
    </message>
    <message>
        <source>Factors of %1, %2 and %3 numbers do not fit %4</source>
        <translation>Faktoren mit %1, %2 und %3 Zahlen passen nicht zu %4</translation>
    </message>
    <message>
        <source>Each factor has a row for each entry of its matrix and a column for each product, or the reverse</source>
        <translation>Jeder Faktor hat eine Zeile für jeden Eintrag seiner Matrix und eine Spalte für jedes Produkt, oder umgekehrt</translation>
    </message>
    <message>
        <source>There is no such file</source>
        <translation>Diese Datei gibt es nicht</translation>
    </message>
    <message>
        <source>Check the name and the folder</source>
        <translation>Prüfe den Namen und den Ordner</translation>
    </message>
    <message>
        <source>The file cannot be opened: %1</source>
        <translation>Die Datei lässt sich nicht öffnen: %1</translation>
    </message>
    <message>
        <source>This is a folder</source>
        <translation>Das ist ein Ordner</translation>
    </message>
    <message>
        <source>Name a file in it</source>
        <translation>Nenne eine Datei darin</translation>
    </message>
    <message>
        <source>The file is larger than %1</source>
        <translation>Die Datei ist größer als %1</translation>
    </message>
    <message>
        <source>No file that this program reads is so large; check that it is the right one</source>
        <translation>Keine Datei, die dieses Programm liest, ist so groß; prüfe, ob es die richtige ist</translation>
    </message>
    <message>
        <source>Give the file a name</source>
        <translation>Gib der Datei einen Namen</translation>
    </message>
    <message>
        <source>The file cannot be written: %1</source>
        <translation>Die Datei lässt sich nicht schreiben: %1</translation>
    </message>
    <message>
        <source>Choose another folder</source>
        <translation>Wähle einen anderen Ordner</translation>
    </message>
    <message>
        <source>The file is as it was before</source>
        <translation>Die Datei ist, wie sie vorher war</translation>
    </message>
    <message>
        <source>Something unexpected follows the formula</source>
        <translation>Nach der Formel folgt etwas Unerwartetes</translation>
    </message>
    <message>
        <source>Only division by a number is possible, as in 1/2</source>
        <translation>Teilen lässt sich nur durch eine Zahl, wie in 1/2</translation>
    </message>
    <message>
        <source>The formula ends too early</source>
        <translation>Die Formel endet zu früh</translation>
    </message>
    <message>
        <source>Expected an entry such as a11, a number or a bracket</source>
        <translation>Erwartet wird ein Eintrag wie a11, eine Zahl oder eine Klammer</translation>
    </message>
    <message>
        <source>A product has three factors at most</source>
        <translation>Ein Produkt hat höchstens drei Faktoren</translation>
    </message>
    <message>
        <source>One line is one product: (…)*(…)*(…)</source>
        <translation>Eine Zeile ist ein Produkt: (…)*(…)*(…)</translation>
    </message>
    <message>
        <source>Brackets are nested too deeply</source>
        <translation>Die Klammern sind zu tief geschachtelt</translation>
    </message>
    <message>
        <source>The bracket opened here is not closed</source>
        <translation>Die hier geöffnete Klammer ist nicht geschlossen</translation>
    </message>
    <message>
        <source>Add “)”</source>
        <translation>Füge „)“ hinzu</translation>
    </message>
    <message>
        <source>A number stands alone in a sum of entries</source>
        <translation>Eine Zahl steht allein in einer Summe von Einträgen</translation>
    </message>
    <message>
        <source>A product stands inside a sum</source>
        <translation>Ein Produkt steht in einer Summe</translation>
    </message>
    <message>
        <source>One line is one product</source>
        <translation>Eine Zeile ist ein Produkt</translation>
    </message>
    <message>
        <source>This coefficient is too large</source>
        <translation>Dieser Koeffizient ist zu groß</translation>
    </message>
    <message>
        <source>These indices are not understood</source>
        <translation>Diese Indizes sind nicht verständlich</translation>
    </message>
    <message>
        <source>Write a11, a10_3 or a_{10,3}</source>
        <translation>Schreibe a11, a10_3 oder a_{10,3}</translation>
    </message>
    <message>
        <source>This number is too large</source>
        <translation>Diese Zahl ist zu groß</translation>
    </message>
    <message>
        <source>The file holds more than %1 values</source>
        <translation>Die Datei enthält mehr als %1 Werte</translation>
    </message>
    <message>
        <source>No scheme is so large; check that it is the right file</source>
        <translation>Kein Schema ist so groß; prüfe, ob es die richtige Datei ist</translation>
    </message>
    <message>
        <source>Lists are nested more than %1 deep</source>
        <translation>Listen sind mehr als %1 tief geschachtelt</translation>
    </message>
    <message>
        <source>No file that this program reads does that; check that it is the right one</source>
        <translation>Keine Datei, die dieses Programm liest, tut das; prüfe, ob es die richtige ist</translation>
    </message>
    <message>
        <source>The JSON text is larger than 64 MiB</source>
        <translation>Der JSON-Text ist größer als 64 MiB</translation>
    </message>
    <message>
        <source>The JSON text ends too early</source>
        <translation>Der JSON-Text endet zu früh</translation>
    </message>
    <message>
        <source>The file was cut off; get a whole copy</source>
        <translation>Die Datei ist abgeschnitten; besorge eine vollständige</translation>
    </message>
    <message>
        <source>This is not valid JSON</source>
        <translation>Das ist kein gültiges JSON</translation>
    </message>
    <message>
        <source>Something before this character is missing or superfluous</source>
        <translation>Vor diesem Zeichen fehlt etwas oder ist etwas zu viel</translation>
    </message>
    <message>
        <source>The sizes and the rank are not what they should be</source>
        <translation>Die Größen und der Rang sind nicht, wie sie sein sollten</translation>
    </message>
    <message>
        <source>Write “Bini n m p rank”, with sizes from 1 to 16</source>
        <translation>Schreibe „Bini n m p rank“, mit Größen von 1 bis 16</translation>
    </message>
    <message>
        <source>A row should be a number and three lists, separated by “;”</source>
        <translation>Eine Zeile sollte eine Zahl und drei Listen sein, durch „;“ getrennt</translation>
    </message>
    <message>
        <source>This list has %1 numbers; %2 needs %3</source>
        <translation>Diese Liste hat %1 Zahlen; %2 braucht %3</translation>
    </message>
    <message>
        <source>The equation is cut off</source>
        <translation>Die Gleichung ist abgeschnitten</translation>
    </message>
    <message>
        <source>A part of the equation is not three coefficients</source>
        <translation>Ein Teil der Gleichung ist nicht drei Koeffizienten</translation>
    </message>
    <message>
        <source>This equation has %1 parts; the first one has %2</source>
        <translation>Diese Gleichung hat %1 Teile; die erste hat %2</translation>
    </message>
    <message>
        <source>This equation contradicts an earlier one about %1 in product %2</source>
        <translation>Diese Gleichung widerspricht einer früheren über %1 in Produkt %2</translation>
    </message>
    <message>
        <source>No equation says anything about %1</source>
        <translation>Keine Gleichung sagt etwas über %1</translation>
    </message>
    <message>
        <source>The file ends before the last product</source>
        <translation>Die Datei endet vor dem letzten Produkt</translation>
    </message>
    <message>
        <source>The order of the columns is not said</source>
        <translation>Die Reihenfolge der Spalten ist nicht genannt</translation>
    </message>
    <message>
        <source>Write “product Gamma Alpha Beta”</source>
        <translation>Schreibe „product Gamma Alpha Beta“</translation>
    </message>
    <message>
        <source>More products follow than the first line says</source>
        <translation>Es folgen mehr Produkte, als die erste Zeile sagt</translation>
    </message>
    <message>
        <source>The table is empty</source>
        <translation>Die Tabelle ist leer</translation>
    </message>
    <message>
        <source>The file ends after %1 of %2 products</source>
        <translation>Die Datei endet nach %1 von %2 Produkten</translation>
    </message>
    <message>
        <source>The table is too large</source>
        <translation>Die Tabelle ist zu groß</translation>
    </message>
    <message>
        <source>Tables of this kind are read up to a million parts</source>
        <translation>Solche Tabellen werden bis zu einer Million Teilen gelesen</translation>
    </message>
    <message>
        <source>The indices of C do not fit those of A and B</source>
        <translation>Die Indizes von C passen nicht zu denen von A und B</translation>
    </message>
    <message>
        <source>It is misspelt, or from a newer version</source>
        <translation>Ein Tippfehler, oder aus einer neueren Version</translation>
    </message>
    <message>
        <source>Open it with a newer version</source>
        <translation>Öffne sie mit einer neueren Version</translation>
    </message>
    <message>
        <source>The file was edited or is damaged</source>
        <translation>Die Datei wurde verändert oder ist beschädigt</translation>
    </message>
    <message>
        <source>A list stands in a sum</source>
        <translation>Eine Liste steht in einer Summe</translation>
    </message>
    <message>
        <source>A list stands in a product</source>
        <translation>Eine Liste steht in einem Produkt</translation>
    </message>
    <message>
        <source>This is a division by zero, or a number too large to hold</source>
        <translation>Das ist eine Division durch null, oder eine Zahl, die zu groß ist</translation>
    </message>
    <message>
        <source>A sign stands before a list</source>
        <translation>Ein Vorzeichen steht vor einer Liste</translation>
    </message>
    <message>
        <source>The text ends too early</source>
        <translation>Der Text endet zu früh</translation>
    </message>
    <message>
        <source>Expected a number or a list</source>
        <translation>Erwartet wird eine Zahl oder eine Liste</translation>
    </message>
    <message>
        <source>Numbers have been left out here (…)</source>
        <translation>Hier wurden Zahlen weggelassen (…)</translation>
    </message>
    <message>
        <source>Print the whole array: numpy.set_printoptions(threshold=10**9)</source>
        <translation>Gib das ganze Feld aus: numpy.set_printoptions(threshold=10**9)</translation>
    </message>
    <message>
        <source>A scheme with a parameter is not a decomposition: put a number in its place</source>
        <translation>Ein Schema mit einem Parameter ist keine Zerlegung: Setze eine Zahl dafür ein</translation>
    </message>
    <message>
        <source>“%1” is not a list of numbers</source>
        <translation>„%1“ ist keine Liste von Zahlen</translation>
    </message>
    <message>
        <source>The array holds something other than plain numbers</source>
        <translation>Das Feld enthält etwas anderes als bloße Zahlen</translation>
    </message>
    <message>
        <source>Save it with integer or floating-point numbers</source>
        <translation>Speichere es mit ganzen oder Gleitkommazahlen</translation>
    </message>
    <message>
        <source>The array claims an impossible number of entries</source>
        <translation>Das Feld gibt eine unmögliche Anzahl von Einträgen an</translation>
    </message>
    <message>
        <source>The file is damaged; get a whole copy</source>
        <translation>Die Datei ist beschädigt; besorge eine vollständige</translation>
    </message>
    <message>
        <source>The array should have %1 numbers of %2 bytes but has %3 bytes</source>
        <translation>Das Feld sollte %1 Zahlen zu %2 Byte haben, hat aber %3 Byte</translation>
    </message>
    <message>
        <source>A number in the array is too large</source>
        <translation>Eine Zahl im Feld ist zu groß</translation>
    </message>
    <message>
        <source>The array holds a number that is infinite, undefined or far too large</source>
        <translation>Das Feld enthält eine Zahl, die unendlich, unbestimmt oder viel zu groß ist</translation>
    </message>
    <message>
        <source>This is not a numpy array</source>
        <translation>Das ist kein numpy-Feld</translation>
    </message>
    <message>
        <source>The numpy header ends too early</source>
        <translation>Der numpy-Kopf endet zu früh</translation>
    </message>
    <message>
        <source>The numpy format has version %1; this program reads 1 to 3</source>
        <translation>Das numpy-Format hat Version %1; dieses Programm liest 1 bis 3</translation>
    </message>
    <message>
        <source>The numpy header is not understood</source>
        <translation>Der numpy-Kopf ist nicht verständlich</translation>
    </message>
    <message>
        <source>The array of %1 × %2 numbers is no pool of schemes for a product of matrices up to 8x8x8</source>
        <translation>Das Feld mit %1 × %2 Zahlen ist kein Vorrat von Schemata für ein Matrizenprodukt bis 8x8x8</translation>
    </message>
    <message>
        <source>As bit masks it has 3 or 6 numbers for each product, as fractions 2 for each coefficient; if it is for another tensor, name that with --target</source>
        <translation>Als Bitmasken hat es 3 oder 6 Zahlen für jedes Produkt, als Brüche 2 für jeden Koeffizienten; ist es für einen anderen Tensor, so nenne diesen mit --target</translation>
    </message>
    <message>
        <source>A denominator of this scheme is zero</source>
        <translation>Ein Nenner dieses Schemas ist null</translation>
    </message>
    <message>
        <source>The scheme is larger than 16x16x16</source>
        <translation>Das Schema ist größer als 16x16x16</translation>
    </message>
    <message>
        <source>Matrix products are verified up to 16x16x16</source>
        <translation>Matrizenprodukte werden bis 16x16x16 geprüft</translation>
    </message>
    <message>
        <source>The three factors have different numbers of products</source>
        <translation>Die drei Faktoren haben verschieden viele Produkte</translation>
    </message>
    <message>
        <source>The factors have %1, %2 and %3 entries, which does not fit the member&apos;s name %4</source>
        <translation>Die Faktoren haben %1, %2 und %3 Einträge, was nicht zum Namen %4 passt</translation>
    </message>
    <message>
        <source>The array holds more than %1 schemes</source>
        <translation>Das Feld enthält mehr als %1 Schemata</translation>
    </message>
    <message>
        <source>The archive cannot be read: %1</source>
        <translation>Das Archiv ist nicht lesbar: %1</translation>
    </message>
    <message>
        <source>The archive does not say how large this member is</source>
        <translation>Das Archiv sagt nicht, wie groß dieses Element ist</translation>
    </message>
    <message>
        <source>Unpacked, this member would take %1 MiB</source>
        <translation>Entpackt wäre dieses Element %1 MiB groß</translation>
    </message>
    <message>
        <source>Members up to %1 MiB are read; check that it is the right file</source>
        <translation>Elemente bis %1 MiB werden gelesen; prüfe, ob es die richtige Datei ist</translation>
    </message>
    <message>
        <source>This member cannot be unpacked: %1</source>
        <translation>Dieses Element lässt sich nicht entpacken: %1</translation>
    </message>
    <message>
        <source>This member is larger than the archive says</source>
        <translation>Dieses Element ist größer, als das Archiv sagt</translation>
    </message>
    <message>
        <source>The archive is empty</source>
        <translation>Das Archiv ist leer</translation>
    </message>
    <message>
        <source>The archive has too many members</source>
        <translation>Das Archiv hat zu viele Elemente</translation>
    </message>
    <message>
        <source>The archive holds no numpy arrays (.npy)</source>
        <translation>Das Archiv enthält keine numpy-Felder (.npy)</translation>
    </message>
    <message>
        <source>AlphaTensor&apos;s archives hold members such as 4,4,4.npy</source>
        <translation>AlphaTensors Archive enthalten Elemente wie 4,4,4.npy</translation>
    </message>
    <message>
        <source>The members U, V, W are not arrays of numbers</source>
        <translation>Die Elemente U, V, W sind keine Felder von Zahlen</translation>
    </message>
    <message>
        <source>This is not a scheme: factors U, V, W with a row for each entry and a column for each product are expected</source>
        <translation>Das ist kein Schema: Erwartet werden Faktoren U, V, W mit einer Zeile für jeden Eintrag und einer Spalte für jedes Produkt</translation>
    </message>
    <message>
        <source>These lists of numbers have no shape of a scheme</source>
        <translation>Diese Listen von Zahlen haben nicht die Form eines Schemas</translation>
    </message>
    <message>
        <source>A scheme is a list of products {U, V, W}, or three factors with a row for each entry and a column for each product</source>
        <translation>Ein Schema ist eine Liste von Produkten {U, V, W}, oder drei Faktoren mit einer Zeile für jeden Eintrag und einer Spalte für jedes Produkt</translation>
    </message>
    <message>
        <source>This JSON is neither a session nor a scheme nor a tensor</source>
        <translation>Dieses JSON ist weder eine Sitzung noch ein Schema noch ein Tensor</translation>
    </message>
    <message>
        <source>A scheme has u, v and w; a tensor has shape and entries</source>
        <translation>Ein Schema hat u, v und w; ein Tensor hat shape und entries</translation>
    </message>
    <message>
        <source>The file is empty</source>
        <translation>Die Datei ist leer</translation>
    </message>
    <message>
        <source>The file is larger than 64 MiB</source>
        <translation>Die Datei ist größer als 64 MiB</translation>
    </message>
    <message>
        <source>This is not a kind of file that is read here</source>
        <translation>Diese Art von Datei wird hier nicht gelesen</translation>
    </message>
    <message>
        <source>The file holds a scheme or a session, not a tensor</source>
        <translation>Die Datei enthält ein Schema oder eine Sitzung, keinen Tensor</translation>
    </message>
    <message>
        <source>Give the file itself, without “file:”</source>
        <translation>Gib die Datei selbst an, ohne „file:“</translation>
    </message>
    <message>
        <source>Verify it, or begin a search at it, on the command line</source>
        <translation>Prüfe es, oder beginne eine Suche damit, auf der Kommandozeile</translation>
    </message>
    <message>
        <source>The UTF-16 text ends in the middle of a character</source>
        <translation>Der UTF-16-Text endet mitten in einem Zeichen</translation>
    </message>
    <message>
        <source>The text is not valid UTF-16</source>
        <translation>Der Text ist kein gültiges UTF-16</translation>
    </message>
    <message>
        <source>The compressed file cannot be unpacked</source>
        <translation>Die gepackte Datei lässt sich nicht entpacken</translation>
    </message>
    <message>
        <source>Unpacked, the file is larger than 256 MiB</source>
        <translation>Entpackt ist die Datei größer als 256 MiB</translation>
    </message>
    <message>
        <source>The compressed file is damaged or cut off</source>
        <translation>Die gepackte Datei ist beschädigt oder abgeschnitten</translation>
    </message>
    <message>
        <source>Get a whole copy</source>
        <translation>Besorge eine vollständige</translation>
    </message>
    <message>
        <source>The session in this picture could not be unpacked</source>
        <translation>Die Sitzung in diesem Bild ließ sich nicht entpacken</translation>
    </message>
    <message>
        <source>The session in this picture is damaged</source>
        <translation>Die Sitzung in diesem Bild ist beschädigt</translation>
    </message>
    <message>
        <source>Use a picture that no program has cut or changed</source>
        <translation>Nimm ein Bild, das kein Programm beschnitten oder verändert hat</translation>
    </message>
    <message>
        <source>The picture ends in the middle of a chunk</source>
        <translation>Das Bild endet mitten in einem Abschnitt</translation>
    </message>
    <message>
        <source>Copy the file again</source>
        <translation>Kopiere die Datei noch einmal</translation>
    </message>
    <message>
        <source>This picture holds no session</source>
        <translation>Dieses Bild enthält keine Sitzung</translation>
    </message>
    <message>
        <source>Pictures saved by Rankfall with “Keep the session in the picture” can be opened</source>
        <translation>Öffnen lassen sich Bilder, die Rankfall mit „Sitzung im Bild behalten“ gespeichert hat</translation>
    </message>
    <message>
        <source>“u” has %1 rows, “v” has %2</source>
        <translation>„u“ hat %1 Zeilen, „v“ hat %2</translation>
    </message>
    <message>
        <source>Both have one for each product</source>
        <translation>Beide haben eine für jedes Produkt</translation>
    </message>
    <message>
        <source>“w” has %1 rows; it should have %2, one for each entry of C</source>
        <translation>„w“ hat %1 Zeilen; es sollte %2 haben, eine für jeden Eintrag von C</translation>
    </message>
    <message>
        <source>“%1” is missing</source>
        <translation>„%1“ fehlt</translation>
    </message>
    <message>
        <source>“%1” should be a list of at most %2 sums</source>
        <translation>„%1“ sollte eine Liste von höchstens %2 Summen sein</translation>
    </message>
    <message>
        <source>A sum should be a list of {&quot;index&quot;: …, &quot;value&quot;: …}</source>
        <translation>Eine Summe sollte eine Liste von {&quot;index&quot;: …, &quot;value&quot;: …} sein</translation>
    </message>
    <message>
        <source>A part of a sum should be {&quot;index&quot;: number, &quot;value&quot;: coefficient}</source>
        <translation>Ein Teil einer Summe sollte {&quot;index&quot;: Zahl, &quot;value&quot;: Koeffizient} sein</translation>
    </message>
    <message>
        <source>There is no variable %1 here</source>
        <translation>Hier gibt es keine Variable %1</translation>
    </message>
    <message>
        <source>Variables go from 0 to %1, sums first defined in …_fresh</source>
        <translation>Variablen gehen von 0 bis %1, Summen zuerst in …_fresh bestimmt</translation>
    </message>
    <message>
        <source>The sums unfold to more than %1 parts</source>
        <translation>Die Summen entfalten sich zu mehr als %1 Teilen</translation>
    </message>
    <message>
        <source>A size is not a number from 1 to 16</source>
        <translation>Eine Größe ist keine Zahl von 1 bis 16</translation>
    </message>
    <message>
        <source>“n” should be the three sizes n, m, p</source>
        <translation>„n“ sollte die drei Größen n, m, p sein</translation>
    </message>
    <message>
        <source>For example &quot;n&quot;: [2, 2, 2]</source>
        <translation>Zum Beispiel &quot;n&quot;: [2, 2, 2]</translation>
    </message>
    <message>
        <source>“factors” should be the three factors U, V, W</source>
        <translation>„factors“ sollte die drei Faktoren U, V, W sein</translation>
    </message>
    <message>
        <source>“denominator” is not a number other than 0</source>
        <translation>„denominator“ ist keine Zahl außer 0</translation>
    </message>
    <message>
        <source>The factor “%1” is missing</source>
        <translation>Der Faktor „%1“ fehlt</translation>
    </message>
    <message>
        <source>The factor “%1” should be a list of rows</source>
        <translation>Der Faktor „%1“ sollte eine Liste von Zeilen sein</translation>
    </message>
    <message>
        <source>The factor has more than %1 rows</source>
        <translation>Der Faktor hat mehr als %1 Zeilen</translation>
    </message>
    <message>
        <source>A row of “%1” should be a list of numbers, not %2</source>
        <translation>Eine Zeile von „%1“ sollte eine Liste von Zahlen sein, nicht %2</translation>
    </message>
    <message>
        <source>This should be a list of %1 numbers</source>
        <translation>Das sollte eine Liste von %1 Zahlen sein</translation>
    </message>
    <message>
        <source>This row has %1 numbers; the first one has %2</source>
        <translation>Diese Zeile hat %1 Zahlen; die erste hat %2</translation>
    </message>
    <message>
        <source>All rows of a factor are equally long</source>
        <translation>Alle Zeilen eines Faktors sind gleich lang</translation>
    </message>
    <message>
        <source>The shapes of the factors fit no matrix product</source>
        <translation>Die Formen der Faktoren passen zu keinem Matrizenprodukt</translation>
    </message>
    <message>
        <source>Say the sizes in the file: &quot;n&quot;: [n, m, p]</source>
        <translation>Nenne die Größen in der Datei: &quot;n&quot;: [n, m, p]</translation>
    </message>
    <message>
        <source>The rows of “%1” have %2 numbers; %3 needs %4</source>
        <translation>Die Zeilen von „%1“ haben %2 Zahlen; %3 braucht %4</translation>
    </message>
    <message>
        <source>“%1” has %2 rows, “u” has %3</source>
        <translation>„%1“ hat %2 Zeilen, „u“ hat %3</translation>
    </message>
    <message>
        <source>The three factors of a scheme have the same number of products</source>
        <translation>Die drei Faktoren eines Schemas haben gleich viele Produkte</translation>
    </message>
    <message>
        <source>The three factors do not have the shapes that %1 needs</source>
        <translation>Die drei Faktoren haben nicht die Formen, die %1 braucht</translation>
    </message>
    <message>
        <source>This is not a number</source>
        <translation>Das ist keine Zahl</translation>
    </message>
    <message>
        <source>Coefficients are whole numbers, decimals, text such as &quot;-1/2&quot; or &quot;1/2+i&quot;, or [re, im]</source>
        <translation>Koeffizienten sind ganze Zahlen, Dezimalzahlen, Text wie &quot;-1/2&quot; oder &quot;1/2+i&quot;, oder [re, im]</translation>
    </message>
    <message>
        <source>The sizes of the product are missing</source>
        <translation>Die Größen des Produkts fehlen</translation>
    </message>
    <message>
        <source>Add &quot;n&quot;: [n, m, p]</source>
        <translation>Füge &quot;n&quot;: [n, m, p] hinzu</translation>
    </message>
    <message>
        <source>A product is three matrices: {U, V, W}</source>
        <translation>Ein Produkt ist drei Matrizen: {U, V, W}</translation>
    </message>
    <message>
        <source>Matrices of %1, %2 and %3 are no factors of a matrix product</source>
        <translation>Matrizen von %1, %2 und %3 sind keine Faktoren eines Matrizenprodukts</translation>
    </message>
    <message>
        <source>They should be n×m, m×p and p×n</source>
        <translation>Sie sollten n×m, m×p und p×n sein</translation>
    </message>
    <message>
        <source>The products of %1, %2 and %3 numbered entries sum to no product of matrices that is known here</source>
        <translation>Die Produkte von %1, %2 und %3 nummerierten Einträgen ergeben kein hier bekanntes Matrizenprodukt</translation>
    </message>
    <message>
        <source>Say what they decompose: “# target: ul:4x4x4” in the first line, or name a tensor</source>
        <translation>Sag, was sie zerlegen: „# target: ul:4x4x4“ in der ersten Zeile, oder nenne einen Tensor</translation>
    </message>
    <message>
        <source>The file holds no products</source>
        <translation>Die Datei enthält keine Produkte</translation>
    </message>
    <message>
        <source>A line is a product, such as (a11+a22)(b11+b22)-&gt;c11+c22</source>
        <translation>Eine Zeile ist ein Produkt, etwa (a11+a22)(b11+b22)-&gt;c11+c22</translation>
    </message>
    <message>
        <source>There is no term %1 to take out</source>
        <translation>Es gibt keinen Term %1 herauszunehmen</translation>
    </message>
    <message>
        <source>There are %1 terms at this point</source>
        <translation>Hier gibt es %1 Terme</translation>
    </message>
    <message>
        <source>Terms are taken out of products that have names</source>
        <translation>Aus Produkten mit Namen werden Terme herausgenommen</translation>
    </message>
    <message>
        <source>Use one of the two notations in a file</source>
        <translation>Nimm in einer Datei eine der beiden Schreibweisen</translation>
    </message>
    <message>
        <source>“%1” is not an entry of A, B or C</source>
        <translation>„%1“ ist kein Eintrag von A, B oder C</translation>
    </message>
    <message>
        <source>Entries begin with a, b or c</source>
        <translation>Einträge beginnen mit a, b oder c</translation>
    </message>
    <message>
        <source>The product has two factors over %1</source>
        <translation>Das Produkt hat zwei Faktoren über %1</translation>
    </message>
    <message>
        <source>A product has one factor over each of A, B and C</source>
        <translation>Ein Produkt hat je einen Faktor über A, B und C</translation>
    </message>
    <message>
        <source>The file holds more than %1 products</source>
        <translation>Die Datei enthält mehr als %1 Produkte</translation>
    </message>
    <message>
        <source>This is not a product of factors over A, B and C</source>
        <translation>Das ist kein Produkt von Faktoren über A, B und C</translation>
    </message>
    <message>
        <source>Write (a11+a22)(b11+b22)-&gt;c11+c22, or (a11+a22)*(b11+b22)*(c11+c22)</source>
        <translation>Schreibe (a11+a22)(b11+b22)-&gt;c11+c22 oder (a11+a22)*(b11+b22)*(c11+c22)</translation>
    </message>
    <message>
        <source>This product has no factor over A or over B</source>
        <translation>Dieses Produkt hat keinen Faktor über A oder über B</translation>
    </message>
    <message>
        <source>“%1” is defined twice</source>
        <translation>„%1“ ist zweimal bestimmt</translation>
    </message>
    <message>
        <source>Give every product its own name</source>
        <translation>Gib jedem Produkt einen eigenen Namen</translation>
    </message>
    <message>
        <source>Products are named, but nothing says which entries of C they make up</source>
        <translation>Produkte haben Namen, aber nichts sagt, welche Einträge von C sie ergeben</translation>
    </message>
    <message>
        <source>Add lines such as c11 = m1 + m4, or write (a11)(b11)-&gt;c11</source>
        <translation>Füge Zeilen wie c11 = m1 + m4 hinzu, oder schreibe (a11)(b11)-&gt;c11</translation>
    </message>
    <message>
        <source>“%1” is neither a product nor an entry of C</source>
        <translation>„%1“ ist weder ein Produkt noch ein Eintrag von C</translation>
    </message>
    <message>
        <source>A product is written m1 = (a11+a22)*(b11+b22), an entry c11 = m1 + m4</source>
        <translation>Ein Produkt schreibt man m1 = (a11+a22)*(b11+b22), einen Eintrag c11 = m1 + m4</translation>
    </message>
    <message>
        <source>No product is called “%1”</source>
        <translation>Kein Produkt heißt „%1“</translation>
    </message>
    <message>
        <source>Define it above, as m1 = (…)*(…)</source>
        <translation>Bestimme es weiter oben, als m1 = (…)*(…)</translation>
    </message>
    <message>
        <source>The entries are not those of a matrix product, and nothing says what the file decomposes</source>
        <translation>Die Einträge sind nicht die eines Matrizenprodukts, und nichts sagt, was die Datei zerlegt</translation>
    </message>
    <message>
        <source>Write “# target: poly:3x3” in the first line, or name the target</source>
        <translation>Schreibe „# target: poly:3x3“ in die erste Zeile, oder nenne das Ziel</translation>
    </message>
    <message>
        <source>The indices reach %1</source>
        <translation>Die Indizes reichen bis %1</translation>
    </message>
    <message>
        <source>Matrix products are verified up to 16x16x16. An index of two digits is written a10_3</source>
        <translation>Matrizenprodukte werden bis 16x16x16 geprüft. Ein Index mit zwei Ziffern schreibt sich a10_3</translation>
    </message>
    <message>
        <source>“%1” is not an entry of %2 in %3</source>
        <translation>„%1“ ist kein Eintrag von %2 in %3</translation>
    </message>
    <message>
        <source>Entries are %1 to %2</source>
        <translation>Einträge sind %1 bis %2</translation>
    </message>
    <message>
        <source>The coefficient of %1 is too large</source>
        <translation>Der Koeffizient von %1 ist zu groß</translation>
    </message>
    <message>
        <source>Unknown format</source>
        <translation>Unbekanntes Format</translation>
    </message>
    <message>
        <source>There is no node %1</source>
        <translation>Es gibt keinen Knoten %1</translation>
    </message>
    <message>
        <source>“%1” is missing from the session</source>
        <translation>„%1“ fehlt in der Sitzung</translation>
    </message>
    <message>
        <source>The format of the session is not a number from 1</source>
        <translation>Das Format der Sitzung ist keine Zahl ab 1</translation>
    </message>
    <message>
        <source>File is newer than this program (format %1 &gt; %2)</source>
        <translation>Die Datei ist neuer als dieses Programm (Format %1 &gt; %2)</translation>
    </message>
    <message>
        <source>“target” should be the name of a target</source>
        <translation>„target“ sollte der Name eines Ziels sein</translation>
    </message>
    <message>
        <source>%1 is too large to explore</source>
        <translation>%1 ist zu groß, um erkundet zu werden</translation>
    </message>
    <message>
        <source>Each mode has at most 64 entries</source>
        <translation>Jeder Modus hat höchstens 64 Einträge</translation>
    </message>
    <message>
        <source>“%1” is not a ring that positions live in</source>
        <translation>„%1“ ist kein Ring, in dem Stellungen leben</translation>
    </message>
    <message>
        <source>The bound is not a number from 1 to %1</source>
        <translation>Die Schranke ist keine Zahl von 1 bis %1</translation>
    </message>
    <message>
        <source>This is not the number of a node</source>
        <translation>Das ist keine Nummer eines Knotens</translation>
    </message>
    <message>
        <source>“nodes” should be a list</source>
        <translation>„nodes“ sollte eine Liste sein</translation>
    </message>
    <message>
        <source>The session has no root (node 0)</source>
        <translation>Die Sitzung hat keine Wurzel (Knoten 0)</translation>
    </message>
    <message>
        <source>There is no node %1 to lead to</source>
        <translation>Es gibt keinen Knoten %1, zu dem es führen könnte</translation>
    </message>
    <message>
        <source>A node should be an object</source>
        <translation>Ein Knoten sollte ein Objekt sein</translation>
    </message>
    <message>
        <source>The node has no “id”</source>
        <translation>Der Knoten hat keine „id“</translation>
    </message>
    <message>
        <source>Node %1 stands in the file twice</source>
        <translation>Knoten %1 steht zweimal in der Datei</translation>
    </message>
    <message>
        <source>Node %1 should stand before the nodes that follow it</source>
        <translation>Knoten %1 sollte vor den Knoten stehen, die auf ihn folgen</translation>
    </message>
    <message>
        <source>The node has no “parent”</source>
        <translation>Der Knoten hat keinen „parent“</translation>
    </message>
    <message>
        <source>The node has no “move”</source>
        <translation>Der Knoten hat keinen „move“</translation>
    </message>
    <message>
        <source>The move “%1” cannot be read: %2</source>
        <translation>Der Zug „%1“ ist nicht lesbar: %2</translation>
    </message>
    <message>
        <source>“%1” is unknown here or has a wrong value</source>
        <translation>„%1“ ist hier unbekannt oder hat einen falschen Wert</translation>
    </message>
    <message>
        <source>This is not a session</source>
        <translation>Das ist keine Sitzung</translation>
    </message>
    <message>
        <source>Sessions are written by the explorer and by convert</source>
        <translation>Sitzungen schreiben dieses Programm und convert</translation>
    </message>
    <message>
        <source>“shape” and “entries” are both needed</source>
        <translation>„shape“ und „entries“ sind beide nötig</translation>
    </message>
    <message>
        <source>“shape” should be three sizes</source>
        <translation>„shape“ sollte drei Größen sein</translation>
    </message>
    <message>
        <source>A size is not a number from 1 to %1</source>
        <translation>Eine Größe ist keine Zahl von 1 bis %1</translation>
    </message>
    <message>
        <source>“entries” should be a list of [i, j, k, value]</source>
        <translation>„entries“ sollte eine Liste von [i, j, k, Wert] sein</translation>
    </message>
    <message>
        <source>An entry should be four whole numbers, [i, j, k, value]</source>
        <translation>Ein Eintrag sollte vier ganze Zahlen sein, [i, j, k, Wert]</translation>
    </message>
    <message>
        <source>This index is outside the shape</source>
        <translation>Dieser Index liegt außerhalb der Form</translation>
    </message>
    <message>
        <source>Indices count from 0; here they go to %1</source>
        <translation>Indizes zählen von 0; hier gehen sie bis %1</translation>
    </message>
    <message>
        <source>This value is beyond ±%1</source>
        <translation>Dieser Wert liegt jenseits von ±%1</translation>
    </message>
    <message>
        <source>This entry is given twice</source>
        <translation>Dieser Eintrag ist zweimal angegeben</translation>
    </message>
    <message>
        <source>Keep one of the two</source>
        <translation>Behalte einen der beiden</translation>
    </message>
    <message>
        <source>Lists of lists of lists are expected</source>
        <translation>Erwartet werden Listen von Listen von Listen</translation>
    </message>
    <message>
        <source>A tensor has at most %1 entries along each mode</source>
        <translation>Ein Tensor hat höchstens %1 Einträge in jedem Modus</translation>
    </message>
    <message>
        <source>This list should have %1 lists, as the first one has</source>
        <translation>Diese Liste sollte %1 Listen haben, wie die erste</translation>
    </message>
    <message>
        <source>This list should have %1 numbers, as the first one has</source>
        <translation>Diese Liste sollte %1 Zahlen haben, wie die erste</translation>
    </message>
    <message>
        <source>This is not a whole number up to ±%1</source>
        <translation>Das ist keine ganze Zahl bis ±%1</translation>
    </message>
    <message>
        <source>Row %1 of the array is no nonzero of a tensor</source>
        <translation>Zeile %1 des Felds ist keine belegte Zelle eines Tensors</translation>
    </message>
    <message>
        <source>A row is (a, b, c, value) with indices from 0 to %1</source>
        <translation>Eine Zeile ist (a, b, c, Wert) mit Indizes von 0 bis %1</translation>
    </message>
    <message>
        <source>Entry (%1, %2, %3) is given twice</source>
        <translation>Eintrag (%1, %2, %3) ist zweimal angegeben</translation>
    </message>
    <message>
        <source>The tensor is zero: there is nothing to decompose</source>
        <translation>Der Tensor ist null: Es gibt nichts zu zerlegen</translation>
    </message>
    <message>
        <source>The array has %1 dimensions; a tensor has three</source>
        <translation>Das Feld hat %1 Dimensionen; ein Tensor hat drei</translation>
    </message>
    <message>
        <source>A tensor is a dense array of three dimensions, or one with rows (a, b, c, value)</source>
        <translation>Ein Tensor ist ein volles Feld mit drei Dimensionen, oder eines mit Zeilen (a, b, c, Wert)</translation>
    </message>
    <message>
        <source>A tensor has from 1 to %1 entries along each mode</source>
        <translation>Ein Tensor hat 1 bis %1 Einträge in jedem Modus</translation>
    </message>
    <message>
        <source>Entry (%1, %2, %3) is not a whole number up to ±%4</source>
        <translation>Eintrag (%1, %2, %3) ist keine ganze Zahl bis ±%4</translation>
    </message>
    <message>
        <source>The first line should say how many schemes follow</source>
        <translation>Die erste Zeile sollte sagen, wie viele Schemata folgen</translation>
    </message>
    <message>
        <source>More numbers follow the scheme</source>
        <translation>Auf das Schema folgen weitere Zahlen</translation>
    </message>
    <message>
        <source>The first line is n m p rank, the factors follow</source>
        <translation>Die erste Zeile ist n m p Rang, dann folgen die Faktoren</translation>
    </message>
    <message>
        <source>The rank is not a number up to %1</source>
        <translation>Der Rang ist keine Zahl bis %1</translation>
    </message>
    <message>
        <source>A scheme begins with n m p rank, such as 2 2 2 7</source>
        <translation>Ein Schema beginnt mit n m p Rang, etwa 2 2 2 7</translation>
    </message>
    <message>
        <source>The scheme should have %1 coefficients but the text ends before</source>
        <translation>Das Schema sollte %1 Koeffizienten haben, aber der Text endet vorher</translation>
    </message>
    <message>
        <source>The text ends before the last coefficient</source>
        <translation>Der Text endet vor dem letzten Koeffizienten</translation>
    </message>
    <message>
        <source>This is not a whole number</source>
        <translation>Das ist keine ganze Zahl</translation>
    </message>
    <message>
        <source>Formulas cannot carry the tensor that they decompose</source>
        <translation>Formeln können den Tensor, den sie zerlegen, nicht mitführen</translation>
    </message>
    <message>
        <source>Write json or a session instead</source>
        <translation>Schreibe stattdessen json oder eine Sitzung</translation>
    </message>
    <message>
        <source>Formulas hold real coefficients only, and this scheme has Gaussian ones</source>
        <translation>Formeln enthalten nur reelle Koeffizienten, und dieses Schema hat Gaußsche</translation>
    </message>
    <message>
        <source>Write json, npz or mathematica instead</source>
        <translation>Schreibe stattdessen json, npz oder mathematica</translation>
    </message>
    <message>
        <source>Reduced JSON holds real coefficients only, and this scheme has Gaussian ones</source>
        <translation>Verkürztes JSON enthält nur reelle Koeffizienten, und dieses Schema hat Gaußsche</translation>
    </message>
    <message>
        <source>A floating-point number cannot hold the coefficient %1 exactly</source>
        <translation>Eine Gleitkommazahl kann den Koeffizienten %1 nicht exakt enthalten</translation>
    </message>
    <message>
        <source>Write json or mathematica instead</source>
        <translation>Schreibe stattdessen json oder mathematica</translation>
    </message>
    <message>
        <source>The archive cannot be made</source>
        <translation>Das Archiv lässt sich nicht anlegen</translation>
    </message>
    <message>
        <source>Write json instead</source>
        <translation>Schreibe stattdessen json</translation>
    </message>
    <message>
        <source>An archive holds matrix products only</source>
        <translation>Ein Archiv enthält nur Matrizenprodukte</translation>
    </message>
    <message>
        <source>Bit masks hold schemes modulo 2 and modulo 3 only, and this one is over %1</source>
        <translation>Bitmasken enthalten nur Schemata modulo 2 und modulo 3, und dieses ist über %1</translation>
    </message>
    <message>
        <source>Write fractions or json instead</source>
        <translation>Schreibe stattdessen fractions oder json</translation>
    </message>
    <message>
        <source>Bit masks hold 0 and 1 modulo 2, and -1, 0 and 1 modulo 3; not %1</source>
        <translation>Bitmasken enthalten 0 und 1 modulo 2, und -1, 0 und 1 modulo 3; nicht %1</translation>
    </message>
    <message>
        <source>A pool of arrays holds products of matrices up to 8x8x8 only</source>
        <translation>Ein Vorrat von Feldern enthält nur Matrizenprodukte bis 8x8x8</translation>
    </message>
    <message>
        <source>A pool of arrays holds real coefficients only</source>
        <translation>Ein Vorrat von Feldern enthält nur reelle Koeffizienten</translation>
    </message>
    <message>
        <source>%1 holds matrix products only</source>
        <translation>%1 enthält nur Matrizenprodukte</translation>
    </message>
    <message>
        <source>%1 cannot say what an empty scheme is for</source>
        <translation>%1 kann nicht sagen, wofür ein leeres Schema ist</translation>
    </message>
    <message>
        <source>Number text holds whole numbers only, and this scheme has other coefficients</source>
        <translation>Zahlentext enthält nur ganze Zahlen, und dieses Schema hat andere Koeffizienten</translation>
    </message>
    <message>
        <source>Number text holds matrix products only</source>
        <translation>Zahlentext enthält nur Matrizenprodukte</translation>
    </message>
    <message>
        <source>A table of Brent equations holds real coefficients only</source>
        <translation>Eine Tabelle der Brent-Gleichungen enthält nur reelle Koeffizienten</translation>
    </message>
    <message>
        <source>A table of Brent equations has one digit for an index, and %1 needs two</source>
        <translation>Eine Tabelle der Brent-Gleichungen hat eine Ziffer je Index, und %1 braucht zwei</translation>
    </message>
    <message>
        <source>The table of Brent equations would be larger than 48 MiB</source>
        <translation>Die Tabelle der Brent-Gleichungen wäre größer als 48 MiB</translation>
    </message>
    <message>
        <source>The engine “%1” %2</source>
        <translation>Die Maschine „%1“ %2</translation>
    </message>
    <message>
        <source>it said last: “%1”</source>
        <translation>zuletzt sagte sie: „%1“</translation>
    </message>
    <message>
        <source>ended with exit code %1</source>
        <translation>endete mit Code %1</translation>
    </message>
    <message>
        <source>crashed (signal %1)</source>
        <translation>stürzte ab (Signal %1)</translation>
    </message>
    <message>
        <source>was ended</source>
        <translation>wurde beendet</translation>
    </message>
    <message>
        <source>it was ended</source>
        <translation>sie wurde beendet</translation>
    </message>
    <message>
        <source>closed its output</source>
        <translation>schloss ihre Ausgabe</translation>
    </message>
    <message>
        <source>Look at its log, then restart it</source>
        <translation>Sieh in ihr Protokoll und starte sie neu</translation>
    </message>
    <message>
        <source>Play line</source>
        <translation>Linie spielen</translation>
    </message>
    <message>
        <source>The file holds a tensor, not a decomposition</source>
        <translation>Die Datei enthält einen Tensor, keine Zerlegung</translation>
    </message>
    <message>
        <source>The file holds %1 decompositions%2</source>
        <translation>Die Datei enthält %1 Zerlegungen%2</translation>
    </message>
    <message>
        <source>Name one of them, such as %1</source>
        <translation>Nenne eine davon, etwa %1</translation>
    </message>
    <message>
        <source>There is no ring in which both decompositions are exact</source>
        <translation>Es gibt keinen Ring, in dem beide Zerlegungen exakt sind</translation>
    </message>
    <message>
        <source>Name a file, or a decomposition of the atlas such as atlas:3x3x3:z2</source>
        <translation>Nenne eine Datei, oder eine Zerlegung des Atlas wie atlas:3x3x3:z2</translation>
    </message>
    <message>
        <source>A mode of the tensor has more than 64 entries</source>
        <translation>Ein Modus des Tensors hat mehr als 64 Einträge</translation>
    </message>
    <message>
        <source>%1 is too large to be played</source>
        <translation>%1 ist zu groß zum Spielen</translation>
    </message>
    <message>
        <source>Matrix products are explored up to 8x8x8</source>
        <translation>Matrizenprodukte lassen sich bis 8x8x8 erkunden</translation>
    </message>
    <message>
        <source>The picture could not be written</source>
        <translation>Das Bild ließ sich nicht schreiben</translation>
    </message>
    <message>
        <source>Check that the folder exists and can be written</source>
        <translation>Prüfe, ob es den Ordner gibt und er beschreibbar ist</translation>
    </message>
    <message>
        <source>The report could not be written: %1</source>
        <translation>Der Bericht ließ sich nicht schreiben: %1</translation>
    </message>
    <message>
        <source>The file holds %1 schemes</source>
        <translation>Die Datei enthält %1 Schemata</translation>
    </message>
    <message>
        <source>Save the one that you mean to a file of its own</source>
        <translation>Speichere das gemeinte in eine eigene Datei</translation>
    </message>
    <message>
        <source>This is a tensor, not a scheme</source>
        <translation>Das ist ein Tensor, kein Schema</translation>
    </message>
    <message>
        <source>The scheme is not exact</source>
        <translation>Das Schema ist nicht exakt</translation>
    </message>
    <message>
        <source>Only exact schemes make exact ones</source>
        <translation>Nur aus exakten Schemata werden exakte</translation>
    </message>
    <message>
        <source>There is nothing to draw</source>
        <translation>Es gibt nichts zu zeichnen</translation>
    </message>
    <message>
        <source>Give at least one pane and a size above zero</source>
        <translation>Gib mindestens eine Ansicht und eine Größe über null an</translation>
    </message>
    <message>
        <source>The picture would be more than %1 pixels wide or high</source>
        <translation>Das Bild wäre mehr als %1 Pixel breit oder hoch</translation>
    </message>
    <message>
        <source>Choose a smaller size or scale</source>
        <translation>Wähle eine kleinere Größe oder weniger Pixel je Punkt</translation>
    </message>
    <message>
        <source>Pictures in 3D need an X display, and there is none</source>
        <translation>Bilder in 3D brauchen eine X-Anzeige, und es gibt keine</translation>
    </message>
    <message>
        <source>Start the program on a desktop or through xvfb-run</source>
        <translation>Starte das Programm auf einem Desktop oder durch xvfb-run</translation>
    </message>
    <message>
        <source>OpenGL could not draw the picture</source>
        <translation>OpenGL konnte das Bild nicht zeichnen</translation>
    </message>
    <message>
        <source>Check the graphics driver, or set LIBGL_ALWAYS_SOFTWARE=1</source>
        <translation>Prüfe den Grafiktreiber, oder setze LIBGL_ALWAYS_SOFTWARE=1</translation>
    </message>
    <message>
        <source>The picture could not be written: %1</source>
        <translation>Das Bild ließ sich nicht schreiben: %1</translation>
    </message>
    <message>
        <source>Check that the folder exists and has room</source>
        <translation>Prüfe, ob es den Ordner gibt und darin Platz ist</translation>
    </message>
    <message>
        <source>The tensor has %1: too many for a vector picture</source>
        <translation>Der Tensor hat %1: zu viele für ein Vektorbild</translation>
    </message>
    <message>
        <source>%1 nonzeros</source>
        <translation>%1 belegte Zellen</translation>
    </message>
    <message>
        <source>Save a PNG, or show less of it</source>
        <translation>Speichere ein PNG, oder zeige weniger davon</translation>
    </message>
    <message>
        <source>A frame could not be written</source>
        <translation>Ein Einzelbild ließ sich nicht schreiben</translation>
    </message>
    <message>
        <source>Check that the folder can be written and has room</source>
        <translation>Prüfe, ob der Ordner beschreibbar ist und Platz hat</translation>
    </message>
    <message>
        <source>The film could not be written: the folder does not exist or cannot be written</source>
        <translation>Der Film ließ sich nicht schreiben: Den Ordner gibt es nicht, oder er ist nicht beschreibbar</translation>
    </message>
    <message>
        <source>The name says no kind of film</source>
        <translation>Der Name sagt keine Art von Film</translation>
    </message>
    <message>
        <source>Let it end in .gif, .ogv or .mp4, or in .png for numbered pictures</source>
        <translation>Lass ihn auf .gif, .ogv oder .mp4 enden, oder auf .png für nummerierte Bilder</translation>
    </message>
    <message>
        <source>The film could not be written: %1</source>
        <translation>Der Film ließ sich nicht schreiben: %1</translation>
    </message>
    <message>
        <source>ffmpeg did not write the film</source>
        <translation>ffmpeg hat den Film nicht geschrieben</translation>
    </message>
    <message>
        <source>ffmpeg did not write the film: %1</source>
        <translation>ffmpeg hat den Film nicht geschrieben: %1</translation>
    </message>
    <message>
        <source>Choose GIF or Ogg, which need no other program</source>
        <translation>Wähle GIF oder Ogg, die kein anderes Programm brauchen</translation>
    </message>
    <message>
        <source>MP4 needs the program ffmpeg, which is not installed</source>
        <translation>MP4 braucht das Programm ffmpeg, das nicht installiert ist</translation>
    </message>
    <message>
        <source>Install it, or choose GIF or Ogg</source>
        <translation>Installiere es, oder wähle GIF oder Ogg</translation>
    </message>
    <message>
        <source>The film could not be written</source>
        <translation>Der Film ließ sich nicht schreiben</translation>
    </message>
    <message>
        <source>A coefficient becomes too large in this basis</source>
        <translation>Ein Koeffizient wird in dieser Basis zu groß</translation>
    </message>
    <message>
        <source>The engine&apos;s basis does not fit the tensor</source>
        <translation>Die Basis der Maschine passt nicht zum Tensor</translation>
    </message>
    <message>
        <source>Animated GIF</source>
        <translation>Animiertes GIF</translation>
    </message>
    <message>
        <source>Ogg Theora video</source>
        <translation>Ogg-Theora-Video</translation>
    </message>
    <message>
        <source>MP4 video</source>
        <translation>MP4-Video</translation>
    </message>
    <message>
        <source>Numbered PNG pictures</source>
        <translation>Nummerierte PNG-Bilder</translation>
    </message>
    <message>
        <source>The order does not name the moves of the line</source>
        <translation>Die Reihenfolge nennt nicht die Züge der Linie</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>“not” needs a condition after it</source>
        <translation>„not“ braucht eine Bedingung dahinter</translation>
    </message>
    <message>
        <source>“or” needs a condition on both sides</source>
        <translation>„or“ braucht eine Bedingung auf beiden Seiten</translation>
    </message>
    <message>
        <source>For example: solved or rank&lt;8</source>
        <translation>Zum Beispiel: solved or rank&lt;8</translation>
    </message>
    <message>
        <source>This is no term: %1</source>
        <translation>Das ist kein Term: %1</translation>
    </message>
    <message>
        <source>Write one like %1</source>
        <translation>Schreibe einen wie %1</translation>
    </message>
    <message>
        <source>“%1:” needs a value</source>
        <translation>„%1:“ braucht einen Wert</translation>
    </message>
    <message>
        <source>Write an entry: uses:%1</source>
        <translation>Schreibe einen Eintrag: uses:%1</translation>
    </message>
    <message>
        <source>Write three numbers: type:2,2,2</source>
        <translation>Schreibe drei Zahlen: type:2,2,2</translation>
    </message>
    <message>
        <source>Write one of %1</source>
        <translation>Schreibe eines von %1</translation>
    </message>
    <message>
        <source>Write it after the colon</source>
        <translation>Schreibe ihn hinter den Doppelpunkt</translation>
    </message>
    <message>
        <source>There is no entry “%1”</source>
        <translation>Es gibt keinen Eintrag „%1“</translation>
    </message>
    <message>
        <source>Entries are called like %1, %2 and %3</source>
        <translation>Einträge heißen wie %1, %2 und %3</translation>
    </message>
    <message>
        <source>“%1” is no type</source>
        <translation>„%1“ ist kein Typ</translation>
    </message>
    <message>
        <source>There is no kind of move “%1”</source>
        <translation>Es gibt keine Art von Zug „%1“</translation>
    </message>
    <message>
        <source>There is no number called “%1”</source>
        <translation>Es gibt keine Zahl namens „%1“</translation>
    </message>
    <message>
        <source>Compare one of %1</source>
        <translation>Vergleiche eine von %1</translation>
    </message>
    <message>
        <source>“%1” is no whole number</source>
        <translation>„%1“ ist keine ganze Zahl</translation>
    </message>
    <message>
        <source>Write one like %1&lt;8</source>
        <translation>Schreibe eine wie %1&lt;8</translation>
    </message>
    <message>
        <source>The quotation mark is not closed</source>
        <translation>Das Anführungszeichen ist nicht geschlossen</translation>
    </message>
    <message>
        <source>Put another one at the end of the text</source>
        <translation>Setze ein zweites ans Ende des Textes</translation>
    </message>
    <message>
        <source>There is no condition “%1:”</source>
        <translation>Es gibt keine Bedingung „%1:“</translation>
    </message>
    <message>
        <source>Conditions with a value are kind:, uses:, type:, term: and text:</source>
        <translation>Bedingungen mit einem Wert sind kind:, uses:, type:, term: und text:</translation>
    </message>
    <message>
        <source>“%1” needs a comparison</source>
        <translation>„%1“ braucht einen Vergleich</translation>
    </message>
    <message>
        <source>Write %1&lt;8, or &quot;%2&quot; for the text</source>
        <translation>Schreibe %1&lt;8, oder &quot;%2&quot; für den Text</translation>
    </message>
    <message>
        <source>No move follows here</source>
        <translation>Hier folgt kein Zug</translation>
    </message>
    <message>
        <source>Go back to where a line begins, such as the start</source>
        <translation>Geh zurück, wo eine Linie beginnt, etwa zum Start</translation>
    </message>
    <message>
        <source>“%1” is no ring of the atlas</source>
        <translation>„%1“ ist kein Ring des Atlas</translation>
    </message>
    <message>
        <source>Only matrix products are made of others</source>
        <translation>Nur Matrizenprodukte werden aus anderen gemacht</translation>
    </message>
    <message>
        <source>Write a name such as made:9x9x9:z2</source>
        <translation>Schreibe einen Namen wie made:9x9x9:z2</translation>
    </message>
    <message>
        <source>What was made of the atlas does not hold</source>
        <translation>Was aus dem Atlas gemacht wurde, gilt nicht</translation>
    </message>
    <message>
        <source>The scheme is not of %1</source>
        <translation>Das Schema ist nicht von %1</translation>
    </message>
    <message>
        <source>%1 is too large to be built and verified</source>
        <translation>%1 ist zu groß, um gebaut und geprüft zu werden</translation>
    </message>
    <message>
        <source>Schemes are built up to %1; the recipe says how to go on from there</source>
        <translation>Schemata werden bis %1 gebaut; das Rezept sagt, wie es von da weitergeht</translation>
    </message>
    <message>
        <source>Forget analysis of the start</source>
        <translation>Analyse des Starts vergessen</translation>
    </message>
    <message>
        <source>Forget analysis of %1</source>
        <translation>Analyse von %1 vergessen</translation>
    </message>
    <message>
        <source>Forget all analyses</source>
        <translation>Alle Analysen vergessen</translation>
    </message>
    <message>
        <source>Insert a step</source>
        <translation>Schritt einfügen</translation>
    </message>
    <message>
        <source>Record the place of a step</source>
        <translation>Ort eines Schritts aufnehmen</translation>
    </message>
    <message>
        <source>Remove a step</source>
        <translation>Schritt entfernen</translation>
    </message>
    <message>
        <source>Move a step</source>
        <translation>Schritt verschieben</translation>
    </message>
    <message>
        <source>Edit a step</source>
        <translation>Schritt ändern</translation>
    </message>
    <message>
        <source>Edit the lesson</source>
        <translation>Lektion ändern</translation>
    </message>
    <message>
        <source>searched</source>
        <translation>gesucht</translation>
    </message>
    <message>
        <source>joined from %1 and %2</source>
        <translation>zusammengesetzt aus %1 und %2</translation>
    </message>
    <message>
        <source>joined from %1 and the definition of %2</source>
        <translation>zusammengesetzt aus %1 und der Definition von %2</translation>
    </message>
    <message>
        <source>product of %1 and %2</source>
        <translation>Produkt von %1 und %2</translation>
    </message>
    <message>
        <source>projected from %1</source>
        <translation>projiziert aus %1</translation>
    </message>
    <message>
        <source>lifted from %1</source>
        <translation>geliftet aus %1</translation>
    </message>
    <message>
        <source>Puzzles are played over ℤ or modulo a prime</source>
        <translation>Rätsel werden über ℤ oder modulo einer Primzahl gespielt</translation>
    </message>
    <message>
        <source>A coefficient of the term is beyond ±%1</source>
        <translation>Ein Koeffizient des Terms liegt jenseits von ±%1</translation>
    </message>
    <message>
        <source>Over the integers coefficients are at most that; modulo a prime every residue is</source>
        <translation>Über den ganzen Zahlen sind Koeffizienten höchstens so groß; modulo einer Primzahl ist jeder Rest erlaubt</translation>
    </message>
    <message>
        <source>A program reads A and B apart, and here both are the same inputs</source>
        <translation>Ein Programm liest A und B getrennt, und hier sind beide dieselben Eingaben</translation>
    </message>
    <message>
        <source>The terms are the algorithm; save them as a session or as json</source>
        <translation>Die Terme sind der Algorithmus; sichere sie als Sitzung oder als JSON</translation>
    </message>
    <message>
        <source>“%1” does not say three sizes</source>
        <translation>„%1“ nennt keine drei Größen</translation>
    </message>
    <message>
        <source>Write comm:2x3x4</source>
        <translation>Schreibe comm:2x3x4</translation>
    </message>
    <message>
        <source>“%1” has %2 inputs and %3 outputs, more than 64</source>
        <translation>„%1“ hat %2 Eingaben und %3 Ausgaben, mehr als 64</translation>
    </message>
    <message>
        <source>The largest square one is comm:5x5x5</source>
        <translation>Das größte quadratische ist comm:5x5x5</translation>
    </message>
    <message>
        <source>Write square:2</source>
        <translation>Schreibe square:2</translation>
    </message>
    <message>
        <source>The scheme holds over %1 only, and positions live over ℤ or modulo a prime</source>
        <translation>Das Schema gilt nur über %1, und Stellungen leben über ℤ oder modulo einer Primzahl</translation>
    </message>
    <message>
        <source>Rings are z2, z3, z, q, and z with a prime up to 251</source>
        <translation>Ringe sind z2, z3, z, q und z mit einer Primzahl bis 251</translation>
    </message>
    <message>
        <source>“ring” should be z, z2 or such</source>
        <translation>„ring“ sollte z, z2 oder dergleichen sein</translation>
    </message>
    <message>
        <source>Write z, or z with a prime of at most %1, such as z2</source>
        <translation>Schreibe z, oder z mit einer Primzahl bis %1, etwa z2</translation>
    </message>
    <message>
        <source>Diagonalisation</source>
        <translation>Diagonalisierung</translation>
    </message>
    <message>
        <source>Plays common eigenvectors of the slices, after Jennrich and Harshman; for cyclic convolutions the discrete Fourier transform.</source>
        <translation>Spielt gemeinsame Eigenvektoren der Schichten, nach Jennrich und Harshman; bei zyklischen Faltungen die diskrete Fouriertransformation.</translation>
    </message>
    <message>
        <source>eigenvectors</source>
        <translation>Eigenvektoren</translation>
    </message>
    <message>
        <source>The agent plays over ℤ and modulo 2</source>
        <translation>Der Agent spielt über ℤ und modulo 2</translation>
    </message>
    <message>
        <source>Backplay works over ℤ and modulo 2</source>
        <translation>Das Rückspiel arbeitet über ℤ und modulo 2</translation>
    </message>
    <message>
        <source>Schemes are searched for over ℤ and modulo 2 and 3</source>
        <translation>Schemata werden über ℤ und modulo 2 und 3 gesucht</translation>
    </message>
    <message>
        <source>nothing is left to diagonalise</source>
        <translation>nichts ist mehr zu diagonalisieren</translation>
    </message>
    <message>
        <source>%1 common eigenvectors, so %2 terms do, and fewer cannot</source>
        <translation>%1 gemeinsame Eigenvektoren, also reichen %2 Terme, und weniger nicht</translation>
    </message>
    <message>
        <source>%1 common eigenvectors, so %2 terms do</source>
        <translation>%1 gemeinsame Eigenvektoren, also reichen %2 Terme</translation>
    </message>
    <message>
        <source>%1 of %2 common eigenvectors lie in %3; %4 more take fractions</source>
        <translation>%1 von %2 gemeinsamen Eigenvektoren liegen in %3; %4 weitere brauchen Brüche</translation>
    </message>
    <message>
        <source>%1 of %2 common eigenvectors lie in %3, so more than %4 terms are needed</source>
        <translation>%1 von %2 gemeinsamen Eigenvektoren liegen in %3, also sind mehr als %4 Terme nötig</translation>
    </message>
    <message>
        <source>%1 of %2 common eigenvectors lie in %3</source>
        <translation>%1 von %2 gemeinsamen Eigenvektoren liegen in %3</translation>
    </message>
    <message>
        <source>the common eigenvectors take fractions</source>
        <translation>die gemeinsamen Eigenvektoren brauchen Brüche</translation>
    </message>
    <message>
        <source>no common eigenvector lies in %1, so more than %2 terms are needed</source>
        <translation>kein gemeinsamer Eigenvektor liegt in %1, also sind mehr als %2 Terme nötig</translation>
    </message>
    <message>
        <source>no common eigenvector lies in %1</source>
        <translation>kein gemeinsamer Eigenvektor liegt in %1</translation>
    </message>
    <message>
        <source>the slices do not commute, so more than %1 terms are needed</source>
        <translation>die Schichten vertauschen nicht, also sind mehr als %1 Terme nötig</translation>
    </message>
    <message>
        <source>the slices do not commute</source>
        <translation>die Schichten vertauschen nicht</translation>
    </message>
    <message>
        <source>no combination of slices has an inverse: nothing to diagonalise</source>
        <translation>keine Kombination der Schichten ist umkehrbar: nichts zu diagonalisieren</translation>
    </message>
    <message>
        <source>stopped before anything was found</source>
        <translation>angehalten, bevor etwas gefunden war</translation>
    </message>
    <message>
        <source>%1×%2 by %3×%4 matrix product, entries commute</source>
        <translation>Produkt einer %1×%2- mit einer %3×%4-Matrix, Einträge vertauschen</translation>
    </message>
    <message>
        <source>square of a %1×%2 matrix, entries commute</source>
        <translation>Quadrat einer %1×%2-Matrix, Einträge vertauschen</translation>
    </message>
    <message>
        <source>the best known over ℤ, reduced</source>
        <translation>der beste bekannte über ℤ, reduziert</translation>
    </message>
    <message>
        <source>takes more than %1 MiB of memory, and was ended</source>
        <translation>braucht mehr als %1 MiB Speicher und wurde beendet</translation>
    </message>
    <message>
        <source>Give it less to do, or let it take more memory</source>
        <translation>Gib ihr weniger zu tun, oder erlaube ihr mehr Speicher</translation>
    </message>
    <message>
        <source>Names look like 3x3x3, poly:3x3, cyclic:4, complex, quaternion, group:S3 or ul:4x4x4; “rankfall-cli targets” lists them</source>
        <translation>Namen sehen aus wie 3x3x3, poly:3x3, cyclic:4, complex, quaternion, group:S3 oder ul:4x4x4; „rankfall-cli targets“ nennt alle</translation>
    </message>
    <message>
        <source>Write ul:4x4x4 for upper times lower triangular; the letters are g (general), u, l, s (symmetric), k (skew-symmetric), w (skew-symmetric with a diagonal), d (Toeplitz), and t for the transpose; all but g and d are square</source>
        <translation>Schreibe ul:4x4x4 für obere mal untere Dreiecksmatrix; die Buchstaben sind g (allgemein), u, l, s (symmetrisch), k (schiefsymmetrisch), w (schiefsymmetrisch mit Diagonale), d (Toeplitz) und t für die Transponierte; alle außer g und d sind quadratisch</translation>
    </message>
    <message>
        <source>Three sizes name a matrix product: 3x3x3; two polynomials are poly:%1</source>
        <translation>Drei Größen nennen ein Matrizenprodukt: 3x3x3; zwei Polynome sind poly:%1</translation>
    </message>
    <message>
        <source>Did you mean “%1”?</source>
        <translation>Ist „%1“ gemeint?</translation>
    </message>
    <message>
        <source>Did you mean “%1”, as in “%2”?</source>
        <translation>Ist „%1“ gemeint, wie in „%2“?</translation>
    </message>
    <message>
        <source>The group of “%1” has more than 64 elements</source>
        <translation>Die Gruppe von „%1“ hat mehr als 64 Elemente</translation>
    </message>
    <message>
        <source>“%1” in “%2” is no group that has a name here</source>
        <translation>„%1“ in „%2“ ist keine Gruppe, die hier einen Namen hat</translation>
    </message>
    <message>
        <source>Groups are Cn (cyclic), Dn (symmetries of the n-gon), Sn and An (permutations), Q8 and products such as C2xC4, with at most 64 elements</source>
        <translation>Gruppen sind Cn (zyklisch), Dn (Symmetrien des n-Ecks), Sn und An (Permutationen), Q8 und Produkte wie C2xC4, mit höchstens 64 Elementen</translation>
    </message>
    <message>
        <source>“%1” does not say a polynomial in x of degree 1 to %2</source>
        <translation>„%1“ nennt kein Polynom in x vom Grad 1 bis %2</translation>
    </message>
    <message>
        <source>The polynomial in “%1” does not begin with 1 or -1 times a power of x</source>
        <translation>Das Polynom in „%1“ beginnt nicht mit 1 oder -1 mal einer Potenz von x</translation>
    </message>
    <message>
        <source>Write polymod:x^4+1, polymod:x^3-x-1, or polymod:4 for x^4</source>
        <translation>Schreibe polymod:x^4+1, polymod:x^3-x-1, oder polymod:4 für x^4</translation>
    </message>
    <message>
        <source>The product modulo the polynomial in “%1” has coefficients beyond a million</source>
        <translation>Das Produkt modulo des Polynoms in „%1“ hat Koeffizienten über einer Million</translation>
    </message>
    <message>
        <source>Take smaller coefficients</source>
        <translation>Nimm kleinere Koeffizienten</translation>
    </message>
    <message>
        <source>Unsaved work cannot be kept safe: %1</source>
        <translation>Ungespeicherte Arbeit lässt sich nicht sichern: %1</translation>
    </message>
    <message>
        <source>What was unsaved cannot be forgotten: %1</source>
        <translation>Das Ungespeicherte lässt sich nicht verwerfen: %1</translation>
    </message>
    <message>
        <source>Save the session elsewhere</source>
        <translation>Speichere die Sitzung an einem anderen Ort</translation>
    </message>
    <message>
        <source>The unsaved work is damaged</source>
        <translation>Die ungespeicherte Arbeit ist beschädigt</translation>
    </message>
    <message>
        <source>There is no tensor here</source>
        <translation>Hier steht kein Tensor</translation>
    </message>
    <message>
        <source>There are no numbers here</source>
        <translation>Hier stehen keine Zahlen</translation>
    </message>
    <message>
        <source>A tensor is nested lists of whole numbers, lines “i,j,k,value” with indices from 0, or rows of numbers with an empty line between two slices</source>
        <translation>Ein Tensor ist geschachtelte Listen ganzer Zahlen, Zeilen „i,j,k,Wert“ mit Indizes ab 0, oder Zeilen von Zahlen mit einer Leerzeile zwischen zwei Scheiben</translation>
    </message>
    <message>
        <source>“%1” is not a whole number up to ±%2</source>
        <translation>„%1“ ist keine ganze Zahl bis ±%2</translation>
    </message>
    <message>
        <source>This line has %1 numbers and should have four</source>
        <translation>Diese Zeile hat %1 Zahlen und sollte vier haben</translation>
    </message>
    <message>
        <source>A line is “i,j,k,value”, indices from 0</source>
        <translation>Eine Zeile ist „i,j,k,Wert“, Indizes ab 0</translation>
    </message>
    <message>
        <source>This index is not a number from 0 to %1</source>
        <translation>Dieser Index ist keine Zahl von 0 bis %1</translation>
    </message>
    <message>
        <source>This slice has %1 rows and the first one %2</source>
        <translation>Diese Scheibe hat %1 Zeilen und die erste %2</translation>
    </message>
    <message>
        <source>This row has %1 numbers and the first one %2</source>
        <translation>Diese Zeile hat %1 Zahlen und die erste %2</translation>
    </message>
    <message>
        <source>A tensor has at most 64 entries along each mode; this one has %1 slices of %2 by %3</source>
        <translation>Ein Tensor hat höchstens 64 Einträge je Modus; dieser hat %1 Scheiben von %2 mal %3</translation>
    </message>
    <message>
        <source>One list of lists of lists of numbers is expected</source>
        <translation>Erwartet wird eine Liste von Listen von Listen von Zahlen</translation>
    </message>
    <message>
        <source>A list of numbers is expected</source>
        <translation>Erwartet wird eine Liste von Zahlen</translation>
    </message>
    <message>
        <source>A list of lists of numbers is expected</source>
        <translation>Erwartet wird eine Liste von Listen von Zahlen</translation>
    </message>
    <message>
        <source>“%1” is named twice</source>
        <translation>„%1“ wird zweimal genannt</translation>
    </message>
    <message>
        <source>An algebra has at most 64 basis elements here</source>
        <translation>Eine Algebra hat hier höchstens 64 Basiselemente</translation>
    </message>
    <message>
        <source>“%1” is not in the first line</source>
        <translation>„%1“ steht nicht in der ersten Zeile</translation>
    </message>
    <message>
        <source>“%1” has a line already</source>
        <translation>„%1“ hat schon eine Zeile</translation>
    </message>
    <message>
        <source>This line has %1 products and should have %2</source>
        <translation>Diese Zeile hat %1 Produkte und sollte %2 haben</translation>
    </message>
    <message>
        <source>“%1” is not a sum of basis elements</source>
        <translation>„%1“ ist keine Summe von Basiselementen</translation>
    </message>
    <message>
        <source>The line of “%1” is missing</source>
        <translation>Die Zeile von „%1“ fehlt</translation>
    </message>
    <message>
        <source>The first line names the basis after an empty corner, “,1,i”; each other line begins with a basis element: “i,i,-1”</source>
        <translation>Die erste Zeile nennt die Basis nach einer leeren Ecke, „,1,i“; jede weitere beginnt mit einem Basiselement: „i,i,-1“</translation>
    </message>
    <message>
        <source>A list of %1 names is expected</source>
        <translation>Erwartet wird eine Liste von %1 Namen</translation>
    </message>
    <message>
        <source>This is not a name for an entry</source>
        <translation>Das ist kein Name für einen Eintrag</translation>
    </message>
    <message>
        <source>A name has letters, digits and underscores, such as a11</source>
        <translation>Ein Name hat Buchstaben, Ziffern und Unterstriche, wie a11</translation>
    </message>
    <message>
        <source>“title” should be some words</source>
        <translation>„title“ sollte einige Wörter sein</translation>
    </message>
    <message>
        <source>“basis” is for an algebra, whose tensor is as long along each mode</source>
        <translation>„basis“ gilt für eine Algebra, deren Tensor in jedem Modus gleich lang ist</translation>
    </message>
    <message>
        <source>“labels” should be three lists of names</source>
        <translation>„labels“ sollte drei Listen von Namen sein</translation>
    </message>
    <message>
        <source>The label “%1” begins with a digit</source>
        <translation>Der Name „%1“ beginnt mit einer Ziffer</translation>
    </message>
    <message>
        <source>The name “%1” is given twice</source>
        <translation>Der Name „%1“ kommt zweimal vor</translation>
    </message>
    <message>
        <source>The structure constants of an algebra are as many along each mode; this tensor has %1×%2×%3</source>
        <translation>Eine Algebra hat in jedem Modus gleich viele Strukturkonstanten; dieser Tensor hat %1×%2×%3</translation>
    </message>
    <message>
        <source>Open it as file:%1</source>
        <translation>Öffne es als file:%1</translation>
    </message>
    <message>
        <source>A tensor is written to .npy, .json or .csv</source>
        <translation>Ein Tensor wird als .npy, .json oder .csv geschrieben</translation>
    </message>
    <message>
        <source>Give the file such an ending</source>
        <translation>Gib der Datei eine solche Endung</translation>
    </message>
    <message>
        <source>Exact endgame</source>
        <translation>Exaktes Endspiel</translation>
    </message>
    <message>
        <source>Decides modulo 2 in how few terms the position can be finished: finds them, or proves that fewer are too few.</source>
        <translation>Entscheidet modulo 2, mit wie wenigen Termen die Stellung zu beenden ist: findet sie oder beweist, dass weniger nicht reichen.</translation>
    </message>
    <message>
        <source>conflicts</source>
        <translation>Konflikte</translation>
    </message>
    <message>
        <source>start %1</source>
        <translation>Start %1</translation>
    </message>
    <message>
        <source>found %1</source>
        <translation>Fund %1</translation>
    </message>
    <message>
        <source>Strassen, 1 level</source>
        <translation>Strassen, 1 Stufe</translation>
    </message>
    <message>
        <source>Strassen, %1 levels</source>
        <translation>Strassen, %1 Stufen</translation>
    </message>
    <message>
        <source>Winograd, 1 level</source>
        <translation>Winograd, 1 Stufe</translation>
    </message>
    <message>
        <source>Winograd, %1 levels</source>
        <translation>Winograd, %1 Stufen</translation>
    </message>
    <message>
        <source>exactly 1 term: %1</source>
        <translation>genau 1 Term: %1</translation>
    </message>
    <message>
        <source>exactly %1 terms: %2</source>
        <translation>genau %1 Terme: %2</translation>
    </message>
    <message>
        <source>at least 1 term: %1</source>
        <translation>mindestens 1 Term: %1</translation>
    </message>
    <message>
        <source>at least %1 terms: %2</source>
        <translation>mindestens %1 Terme: %2</translation>
    </message>
    <message>
        <source>%1 are too few, by %2</source>
        <translation>%1 sind zu wenige, nach Methode: %2</translation>
    </message>
    <message>
        <source>does 1 term suffice? %1 conflicts, as many lemmas</source>
        <translation>reicht 1 Term? %1 Konflikte, ebenso viele Lemmata</translation>
    </message>
    <message>
        <source>do %1 terms suffice? %2 conflicts, as many lemmas</source>
        <translation>reichen %1 Terme? %2 Konflikte, ebenso viele Lemmata</translation>
    </message>
    <message>
        <source>modulo 2 %1 suffice, but no signs were found for them</source>
        <translation>modulo 2 reichen %1, aber Vorzeichen dazu wurden nicht gefunden</translation>
    </message>
    <message>
        <source>what is left is too large for the solver</source>
        <translation>was bleibt, ist zu groß für den Löser</translation>
    </message>
    <message>
        <source>the rank of an unfolding</source>
        <translation>der Rang einer Entfaltung</translation>
    </message>
    <message>
        <source>a refutation of %1 clauses in %2 conflicts</source>
        <translation>Widerlegung von %1 Klauseln in %2 Konflikten</translation>
    </message>
    <message>
        <source>unfolding</source>
        <translation>Entfaltung</translation>
    </message>
    <message>
        <source>code length</source>
        <translation>Codelänge</translation>
    </message>
    <message>
        <source>substitution</source>
        <translation>Substitution</translation>
    </message>
    <message>
        <source>restriction</source>
        <translation>Einschränkung</translation>
    </message>
    <message>
        <source>projection</source>
        <translation>Projektion</translation>
    </message>
    <message>
        <source>Koszul flattening</source>
        <translation>Koszul-Entfaltung</translation>
    </message>
    <message>
        <source>exhaustive search</source>
        <translation>vollständige Suche</translation>
    </message>
    <message>
        <source>refutation</source>
        <translation>Widerlegung</translation>
    </message>
    <message>
        <source>ranks of the slices along %1</source>
        <translation>Ränge der Schichten entlang %1</translation>
    </message>
    <message>
        <source>terms found and verified</source>
        <translation>gefundene und geprüfte Terme</translation>
    </message>
    <message>
        <source>all rank-one matrices, sorted by their class modulo the slices</source>
        <translation>alle Matrizen vom Rang eins, nach ihrer Klasse modulo der Schichten geordnet</translation>
    </message>
    <message>
        <source>%1 products are impossible modulo 2: %2</source>
        <translation>%1 Produkte sind modulo 2 unmöglich: %2</translation>
    </message>
    <message>
        <source>no classes of them give a space that holds the slices</source>
        <translation>keine Klassen von ihnen geben einen Raum, der die Schichten enthält</translation>
    </message>
    <message>
        <source>too few for the rank of an unfolding</source>
        <translation>zu wenige für den Rang einer Entfaltung</translation>
    </message>
    <message>
        <source>rank %1 along %2</source>
        <translation>Rang %1 entlang %2</translation>
    </message>
    <message>
        <source>1 term, and fewer are impossible</source>
        <translation>1 Term, und weniger ist unmöglich</translation>
    </message>
    <message>
        <source>%1 terms, and fewer are impossible</source>
        <translation>%1 Terme, und weniger sind unmöglich</translation>
    </message>
    <message>
        <source>product in the group algebra of %1</source>
        <translation>Produkt in der Gruppenalgebra von %1</translation>
    </message>
    <message>
        <source>product of polynomials modulo %1</source>
        <translation>Produkt von Polynomen modulo %1</translation>
    </message>
    <message>
        <source>product of two split-quaternions</source>
        <translation>Produkt zweier Split-Quaternionen</translation>
    </message>
    <message>
        <source>product of two octonions</source>
        <translation>Produkt zweier Oktonionen</translation>
    </message>
    <message>
        <source>product of two split-octonions</source>
        <translation>Produkt zweier Split-Oktonionen</translation>
    </message>
    <message>
        <source>Toeplitz %1×%2 matrix times vector</source>
        <translation>Toeplitz-%1×%2-Matrix mal Vektor</translation>
    </message>
    <message>
        <source>Toeplitz</source>
        <translation>Toeplitz</translation>
    </message>
    <message>
        <source>product in the algebra of %1</source>
        <translation>Produkt in der Algebra von %1</translation>
    </message>
    <message>
        <source>product in an algebra of %1 dimensions</source>
        <translation>Produkt in einer Algebra mit %1 Dimensionen</translation>
    </message>
    <message>
        <source>Matrices</source>
        <translation>Matrizen</translation>
    </message>
    <message>
        <source>Polynomials</source>
        <translation>Polynome</translation>
    </message>
    <message>
        <source>Algebras</source>
        <translation>Algebren</translation>
    </message>
    <message>
        <source>Your own</source>
        <translation>Eigene</translation>
    </message>
    <message>
        <source>Matrix product</source>
        <translation>Matrizenprodukt</translation>
    </message>
    <message>
        <source>Matrix times vector</source>
        <translation>Matrix mal Vektor</translation>
    </message>
    <message>
        <source>Product of matrices with a structure</source>
        <translation>Produkt von Matrizen mit Struktur</translation>
    </message>
    <message>
        <source>Skew-symmetric matrix times vector</source>
        <translation>Schiefsymmetrische Matrix mal Vektor</translation>
    </message>
    <message>
        <source>Toeplitz matrix times vector</source>
        <translation>Toeplitz-Matrix mal Vektor</translation>
    </message>
    <message>
        <source>Matrix product, entries commute</source>
        <translation>Matrizenprodukt, Einträge vertauschen</translation>
    </message>
    <message>
        <source>Square of a matrix, entries commute</source>
        <translation>Quadrat einer Matrix, Einträge vertauschen</translation>
    </message>
    <message>
        <source>Product of polynomials</source>
        <translation>Produkt von Polynomen</translation>
    </message>
    <message>
        <source>Product modulo a power of x</source>
        <translation>Produkt modulo einer Potenz von x</translation>
    </message>
    <message>
        <source>Product modulo a polynomial</source>
        <translation>Produkt modulo eines Polynoms</translation>
    </message>
    <message>
        <source>Cyclic convolution</source>
        <translation>Zyklische Faltung</translation>
    </message>
    <message>
        <source>Complex numbers</source>
        <translation>Komplexe Zahlen</translation>
    </message>
    <message>
        <source>Quaternions</source>
        <translation>Quaternionen</translation>
    </message>
    <message>
        <source>Split-quaternions</source>
        <translation>Split-Quaternionen</translation>
    </message>
    <message>
        <source>Octonions</source>
        <translation>Oktonionen</translation>
    </message>
    <message>
        <source>Split-octonions</source>
        <translation>Split-Oktonionen</translation>
    </message>
    <message>
        <source>Group algebra</source>
        <translation>Gruppenalgebra</translation>
    </message>
    <message>
        <source>product of an N×M and an M×P matrix (explored to 8, verified to 16)</source>
        <translation>Produkt einer N×M- und einer M×P-Matrix (erkundet bis 8, geprüft bis 16)</translation>
    </message>
    <message>
        <source>N×M matrix times vector</source>
        <translation>N×M-Matrix mal Vektor</translation>
    </message>
    <message>
        <source>product of matrices with a structure: X and Y are g (general), u, l (triangular), s (symmetric), k (skew-symmetric), w (skew-symmetric with a diagonal), d (Toeplitz); Y = t: the transpose of X (to 8)</source>
        <translation>Produkt von Matrizen mit Struktur: X und Y sind g (allgemein), u, l (obere, untere Dreiecksmatrix), s (symmetrisch), k (schiefsymmetrisch), w (schiefsymmetrisch mit Diagonale), d (Toeplitz); Y = t: die Transponierte von X (bis 8)</translation>
    </message>
    <message>
        <source>skew-symmetric N×N matrix times vector (2 to 11)</source>
        <translation>schiefsymmetrische N×N-Matrix mal Vektor (2 bis 11)</translation>
    </message>
    <message>
        <source>Toeplitz N×N matrix times vector (to 32)</source>
        <translation>Toeplitz-N×N-Matrix mal Vektor (bis 32)</translation>
    </message>
    <message>
        <source>product of an N×M and an M×P matrix whose entries commute: products of any two sums of them (to 64 inputs)</source>
        <translation>Produkt einer N×M- und einer M×P-Matrix, deren Einträge vertauschen: Produkte von je zwei Summen davon (bis 64 Eingaben)</translation>
    </message>
    <message>
        <source>square of an N×N matrix whose entries commute (2 to 8)</source>
        <translation>Quadrat einer N×N-Matrix, deren Einträge vertauschen (2 bis 8)</translation>
    </message>
    <message>
        <source>product of polynomials with N and M coefficients (to 32)</source>
        <translation>Produkt von Polynomen mit N und M Koeffizienten (bis 32)</translation>
    </message>
    <message>
        <source>product of polynomials with N coefficients, of which the first N are kept (to 32)</source>
        <translation>Produkt von Polynomen mit N Koeffizienten, von dem die ersten N bleiben (bis 32)</translation>
    </message>
    <message>
        <source>product of polynomials modulo P, whose first coefficient is 1 (to degree 32)</source>
        <translation>Produkt von Polynomen modulo P, dessen erster Koeffizient 1 ist (bis Grad 32)</translation>
    </message>
    <message>
        <source>cyclic convolution of length N (to 64)</source>
        <translation>zyklische Faltung der Länge N (bis 64)</translation>
    </message>
    <message>
        <source>product of two split-quaternions: i² = −1, j² = k² = 1</source>
        <translation>Produkt zweier Split-Quaternionen: i² = −1, j² = k² = 1</translation>
    </message>
    <message>
        <source>product in the group algebra of G: Cn, Dn (2n elements), Sn, An, Q8 and products of these (to 64 elements)</source>
        <translation>Produkt in der Gruppenalgebra von G: Cn, Dn (2n Elemente), Sn, An, Q8 und Produkte davon (bis 64 Elemente)</translation>
    </message>
    <message>
        <source>rows of A</source>
        <translation>Zeilen von A</translation>
    </message>
    <message>
        <source>columns of A</source>
        <translation>Spalten von A</translation>
    </message>
    <message>
        <source>columns of B</source>
        <translation>Spalten von B</translation>
    </message>
    <message>
        <source>coefficients of A</source>
        <translation>Koeffizienten von A</translation>
    </message>
    <message>
        <source>coefficients of B</source>
        <translation>Koeffizienten von B</translation>
    </message>
    <message>
        <source>size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>one factor is a number</source>
        <translation>ein Faktor ist eine Zahl</translation>
    </message>
    <message>
        <source>the discrete Fourier transform</source>
        <translation>die diskrete Fourier-Transformation</translation>
    </message>
    <message>
        <source>−1 has a square root</source>
        <translation>−1 hat eine Quadratwurzel</translation>
    </message>
    <message>
        <source>x² = 1 and 2×2 matrices: Strassen 1969</source>
        <translation>x² = 1 und 2×2-Matrizen: Strassen 1969</translation>
    </message>
    <message>
        <source>as 2×2 matrices, %1</source>
        <translation>als 2×2-Matrizen, %1</translation>
    </message>
    <message>
        <source>a sum of fields and 2×2 matrices: Wedderburn 1908, Strassen 1969</source>
        <translation>eine Summe von Körpern und 2×2-Matrizen: Wedderburn 1908, Strassen 1969</translation>
    </message>
    <message>
        <source>a sum of fields and matrices: Wedderburn 1908, Strassen 1969, Laderman 1976</source>
        <translation>eine Summe von Körpern und Matrizen: Wedderburn 1908, Strassen 1969, Laderman 1976</translation>
    </message>
    <message>
        <source>The host is missing</source>
        <translation>Der Rechner fehlt</translation>
    </message>
    <message>
        <source>Write its name, such as cluster or me@cluster.example.org</source>
        <translation>Schreibe seinen Namen, etwa cluster oder me@cluster.example.org</translation>
    </message>
    <message>
        <source>This is not the name of a host</source>
        <translation>Das ist kein Name eines Rechners</translation>
    </message>
    <message>
        <source>Write it as for ssh, without blanks and options</source>
        <translation>Schreibe ihn wie für ssh, ohne Leerzeichen und Optionen</translation>
    </message>
    <message>
        <source>The program is missing</source>
        <translation>Das Programm fehlt</translation>
    </message>
    <message>
        <source>Write what is to run there, such as rankfall-cli engine</source>
        <translation>Schreibe, was dort laufen soll, etwa rankfall-cli engine</translation>
    </message>
    <message>
        <source>cannot be reached: %1</source>
        <translation>ist nicht zu erreichen: %1</translation>
    </message>
    <message>
        <source>The key of the host is another than the one that ssh knows: it was set up anew, or somebody stands between</source>
        <translation>Der Schlüssel des Rechners ist ein anderer als der, den ssh kennt: Er wurde neu eingerichtet, oder jemand steht dazwischen</translation>
    </message>
    <message>
        <source>Ask whoever runs the host; if it was set up anew, take the old key out with ssh-keygen -R HOST</source>
        <translation>Frage, wer den Rechner betreibt; wurde er neu eingerichtet, so entferne den alten Schlüssel mit ssh-keygen -R RECHNER</translation>
    </message>
    <message>
        <source>ssh does not know this host yet</source>
        <translation>ssh kennt diesen Rechner noch nicht</translation>
    </message>
    <message>
        <source>Run ssh HOST once in a terminal, compare the key that it shows, and say yes</source>
        <translation>Rufe einmal ssh RECHNER in einem Terminal auf, vergleiche den gezeigten Schlüssel und antworte mit yes</translation>
    </message>
    <message>
        <source>The host lets nobody in without a password, and here nobody can type one</source>
        <translation>Der Rechner lässt niemanden ohne Passwort ein, und hier kann niemand eines eingeben</translation>
    </message>
    <message>
        <source>Put your key there with ssh-copy-id HOST, or unlock it for this session with ssh-add</source>
        <translation>Bringe deinen Schlüssel mit ssh-copy-id RECHNER dorthin, oder schließe ihn für diese Sitzung mit ssh-add auf</translation>
    </message>
    <message>
        <source>There is no host of this name</source>
        <translation>Es gibt keinen Rechner dieses Namens</translation>
    </message>
    <message>
        <source>Look for a slip of the pen; a short name needs an entry in ~/.ssh/config</source>
        <translation>Suche einen Schreibfehler; ein kurzer Name braucht einen Eintrag in ~/.ssh/config</translation>
    </message>
    <message>
        <source>The host is there, but nothing answers on the port of ssh</source>
        <translation>Der Rechner ist da, aber am Port von ssh antwortet nichts</translation>
    </message>
    <message>
        <source>Check the port, and whether sshd runs there</source>
        <translation>Prüfe den Port, und ob dort sshd läuft</translation>
    </message>
    <message>
        <source>The host does not answer</source>
        <translation>Der Rechner antwortet nicht</translation>
    </message>
    <message>
        <source>Check that it is switched on, and that this network reaches it</source>
        <translation>Prüfe, ob er eingeschaltet ist und ob dieses Netz zu ihm führt</translation>
    </message>
    <message>
        <source>No way leads to the host</source>
        <translation>Kein Weg führt zu dem Rechner</translation>
    </message>
    <message>
        <source>Check that this network, or its VPN, reaches it</source>
        <translation>Prüfe, ob dieses Netz oder sein VPN zu ihm führt</translation>
    </message>
    <message>
        <source>The host has no such program</source>
        <translation>Auf dem Rechner gibt es kein solches Programm</translation>
    </message>
    <message>
        <source>Install rankfall-cli there, or give its full path: shells that are not logged in look in few folders</source>
        <translation>Installiere dort rankfall-cli, oder gib seinen ganzen Pfad an: Shells ohne Anmeldung sehen in wenigen Ordnern nach</translation>
    </message>
    <message>
        <source>Install rankfall-cli there, or give its full path</source>
        <translation>Installiere dort rankfall-cli, oder gib seinen ganzen Pfad an</translation>
    </message>
    <message>
        <source>The connection to the host broke</source>
        <translation>Die Verbindung zum Rechner brach ab</translation>
    </message>
    <message>
        <source>Restart the engine once the host can be reached</source>
        <translation>Starte die Engine neu, sobald der Rechner zu erreichen ist</translation>
    </message>
    <message>
        <source>The host closed the connection</source>
        <translation>Der Rechner hat die Verbindung beendet</translation>
    </message>
    <message>
        <source>Try ssh HOST in a terminal: it may say why</source>
        <translation>Versuche ssh RECHNER in einem Terminal: Vielleicht sagt es, warum</translation>
    </message>
    <message>
        <source>There is no campaign in this folder</source>
        <translation>In diesem Ordner ist keine Kampagne</translation>
    </message>
    <message>
        <source>Choose the folder that rankfall-cli search --mpi or --island wrote (it holds campaign.json)</source>
        <translation>Wähle den Ordner, den rankfall-cli search --mpi oder --island geschrieben hat (darin liegt campaign.json)</translation>
    </message>
    <message>
        <source>“%1” is missing or not as it should be</source>
        <translation>„%1“ fehlt oder ist nicht, wie es sein soll</translation>
    </message>
    <message>
        <source>Begin a new campaign at the best scheme of the folder, with --from and --out</source>
        <translation>Beginne mit --from und --out eine neue Kampagne beim besten Schema des Ordners</translation>
    </message>
    <message>
        <source>The file does not hold a scheme</source>
        <translation>Die Datei enthält kein Schema</translation>
    </message>
    <message>
        <source>The scheme is not one for the session that is open</source>
        <translation>Das Schema gehört nicht zur offenen Sitzung</translation>
    </message>
    <message>
        <source>Open it as a session of its own, or begin one of its tensor and ring</source>
        <translation>Öffne es als eigene Sitzung, oder beginne eine mit seinem Tensor und Ring</translation>
    </message>
    <message>
        <source>Least squares</source>
        <translation>Kleinste Quadrate</translation>
    </message>
    <message>
        <source>Fits real or complex numbers from random starts until nothing is left, then makes them exact.</source>
        <translation>Passt von zufälligen Anfängen aus reelle oder komplexe Zahlen an, bis nichts übrig ist, und macht sie dann exakt.</translation>
    </message>
    <message>
        <source>iterations</source>
        <translation>Iterationen</translation>
    </message>
    <message>
        <source>fitting %1 terms, attempt %2</source>
        <translation>passt %1 Terme an, Versuch %2</translation>
    </message>
    <message>
        <source>rounding: %1 of %2 numbers have their value</source>
        <translation>rundet: %1 von %2 Zahlen haben ihren Wert</translation>
    </message>
    <message>
        <source>no attempt has come to its end</source>
        <translation>noch kein Versuch ist zu Ende</translation>
    </message>
    <message>
        <source>attempts: %1, converged: %2, made exact: %3</source>
        <translation>Versuche: %1, konvergiert: %2, exakt gemacht: %3</translation>
    </message>
    <message>
        <source>attempts: %1, none came near a decomposition</source>
        <translation>Versuche: %1, keiner kam einer Zerlegung nahe</translation>
    </message>
    <message>
        <source>no decomposition is approached: coefficients grow without bound while the residual shrinks (border rank), in %1 of %2 attempts</source>
        <translation>keine Zerlegung wird angenähert: Koeffizienten wachsen ohne Schranke, während der Rest schrumpft (Grenzrang), in %1 von %2 Versuchen</translation>
    </message>
    <message>
        <source>The tensor is too large for least squares here; rankfall-cli search can</source>
        <translation>Der Tensor ist für kleinste Quadrate hier zu groß; rankfall-cli search kann es</translation>
    </message>
    <message>
        <source>ssh said: “%1”</source>
        <translation>ssh sagte: „%1“</translation>
    </message>
    <message>
        <source>half the rank along %1 of the tensor and its mirror image</source>
        <translation>der halbe Rang entlang %1 des Tensors und seines Spiegelbilds</translation>
    </message>
    <message>
        <source>slices along %1: dimension %2, least rank of a combination %3 (slices %4), so a code of length at least %5</source>
        <translation>Schichten entlang %1: Dimension %2, kleinster Rang einer Kombination %3 (Schichten %4), also ein Code der Länge mindestens %5</translation>
    </message>
    <message>
        <source>slices %1 along %2 substituted: %3, and every complement has an unfolding of rank %4 or more</source>
        <translation>Schichten %1 entlang %2 ersetzt: %3, und jedes Komplement hat eine Entfaltung vom Rang %4 oder mehr</translation>
    </message>
    <message>
        <source>all combinations of slices along %1, and every subspace of them, from below; those of dimension %2 leave room for no fewer</source>
        <translation>alle Kombinationen von Schichten entlang %1 und jeder ihrer Unterräume, von unten; die der Dimension %2 lassen nicht weniger zu</translation>
    </message>
    <message>
        <source>%1 subspaces of dimension %2: restricted to each at least %3</source>
        <translation>%1 Unterräume der Dimension %2: auf jeden eingeschränkt mindestens %3</translation>
    </message>
    <message>
        <source>%1 subspaces of dimension %2: restricted to each at least %3 to %4</source>
        <translation>%1 Unterräume der Dimension %2: auf jeden eingeschränkt mindestens %3 bis %4</translation>
    </message>
    <message>
        <source>left are %1 by %2 by %3 entries, which need %4 by %5: %6</source>
        <translation>es bleiben %1 mal %2 mal %3 Einträge, die %4 brauchen, nach Methode %5: %6</translation>
    </message>
    <message>
        <source>without the entries %1 of %2 the slices along %3 span %4 dimensions fewer, so %5 products can be spared there</source>
        <translation>ohne die Einträge %1 von %2 spannen die Schichten entlang %3 %4 Dimensionen weniger auf, dort lassen sich also %5 Produkte sparen</translation>
    </message>
    <message>
        <source>p = %1, q = %2, slices along %3 combined by %4: rank %5 modulo %6, and a product adds at most %7</source>
        <translation>p = %1, q = %2, Schichten entlang %3 kombiniert mit %4: Rang %5 modulo %6, und ein Produkt trägt höchstens %7 bei</translation>
    </message>
    <message>
        <source>%1 variables, %2 clauses, %3 conflicts</source>
        <translation>%1 Variablen, %2 Klauseln, %3 Konflikte</translation>
    </message>
    <message>
        <source>proof of %1 lemmas, %2 bytes</source>
        <translation>Beweis aus %1 Lemmata, %2 Byte</translation>
    </message>
    <message>
        <source>Brockett and Dobkin 1978, with Griesmer 1960</source>
        <translation>Brockett und Dobkin 1978, mit Griesmer 1960</translation>
    </message>
    <message>
        <source>Pan 1966; Bürgisser, Clausen and Shokrollahi 1997, chapter 17</source>
        <translation>Pan 1966; Bürgisser, Clausen und Shokrollahi 1997, Kapitel 17</translation>
    </message>
    <message>
        <source>Pan 1966, for every subspace; counting after Hopcroft and Kerr 1971</source>
        <translation>Pan 1966, für jeden Unterraum; Abzählung nach Hopcroft und Kerr 1971</translation>
    </message>
    <message>
        <source>2×2 by 2×p matrices, modulo 2: 7p/2, rounded up</source>
        <translation>2×2-mal-2×p-Matrizen, modulo 2: 7p/2, aufgerundet</translation>
    </message>
    <message>
        <source>%1 by %2 matrices, modulo 2: %3</source>
        <translation>%1-mal-%2-Matrizen, modulo 2: %3</translation>
    </message>
    <message>
        <source>%1 by %2 matrices, modulo 2: %3 (with a certificate; a preprint)</source>
        <translation>%1-mal-%2-Matrizen, modulo 2: %3 (mit einem Zertifikat; ein Vorabdruck)</translation>
    </message>
    <message>
        <source>%1 by %2 matrices, over every field: %3</source>
        <translation>%1-mal-%2-Matrizen, über jedem Körper: %3</translation>
    </message>
    <message>
        <source>an algebra with one, over a field: twice its dimension less the number of its maximal two-sided ideals, here %1</source>
        <translation>eine Algebra mit Eins, über einem Körper: zweimal ihre Dimension weniger die Zahl ihrer maximalen zweiseitigen Ideale, hier %1</translation>
    </message>
    <message>
        <source>%1 by %2 matrices, %3, over every field: %4</source>
        <translation>%1-mal-%2-Matrizen, %3, über jedem Körper: %4</translation>
    </message>
</context>
<context>
    <name>rankfall</name>
    <message>
        <source>1 nonzero</source>
        <translation>1 belegte Zelle</translation>
    </message>
    <message>
        <source>%1 nonzeros</source>
        <translation>%1 belegte Zellen</translation>
    </message>
    <message>
        <source>takes out %1</source>
        <translation>nimmt %1 heraus</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>cancels %1 · creates %2 · changes %3 · nonzeros %4 → %5</source>
        <translation>löscht %1 · erzeugt %2 · ändert %3 · belegte Zellen %4 → %5</translation>
    </message>
    <message>
        <source>upper</source>
        <translation>obere</translation>
    </message>
    <message>
        <source>lower</source>
        <translation>untere</translation>
    </message>
    <message>
        <source>term %1</source>
        <translation>Term %1</translation>
    </message>
    <message>
        <source>same product as %1</source>
        <translation>dasselbe Produkt wie %1</translation>
    </message>
    <message>
        <source>same product as %1: mod 2 they cancel</source>
        <translation>dasselbe Produkt wie %1: mod 2 heben sie sich auf</translation>
    </message>
    <message>
        <source>the negative of %1: together they vanish</source>
        <translation>das Negative von %1: zusammen verschwinden sie</translation>
    </message>
    <message>
        <source>3D views need an X display; this program runs on “%1”</source>
        <translation>3D-Ansichten brauchen eine X-Anzeige; dieses Programm läuft auf „%1“</translation>
    </message>
    <message>
        <source>3D views need GLX; QT_XCB_GL_INTEGRATION is set to “%1”</source>
        <translation>3D-Ansichten brauchen GLX; QT_XCB_GL_INTEGRATION steht auf „%1“</translation>
    </message>
    <message>
        <source>The graphics driver gives no OpenGL 3.2</source>
        <translation>Der Grafiktreiber bietet kein OpenGL 3.2</translation>
    </message>
    <message>
        <source>The graphics driver gives OpenGL %1.%2; 3D views need 3.2</source>
        <translation>Der Grafiktreiber bietet OpenGL %1.%2; 3D-Ansichten brauchen 3.2</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%L1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%L1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%L1 h</translation>
    </message>
    <message>
        <source>the start</source>
        <translation>der Start</translation>
    </message>
    <message>
        <source>Go to move %1</source>
        <translation>Zu Zug %1</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>Pin %1</source>
        <translation>%1 festnadeln</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>Zelle</translation>
    </message>
    <message>
        <source>Play %1</source>
        <translation>%1 spielen</translation>
    </message>
    <message>
        <source>nonzeros %1 → %2</source>
        <translation>belegte Zellen %1 → %2</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Zug</translation>
    </message>
    <message>
        <source>Open %1 in %2 multiplications</source>
        <translation>%1 in %2 Multiplikationen öffnen</translation>
    </message>
    <message>
        <source>over %1 · %2</source>
        <translation>über %1 · %2</translation>
    </message>
    <message>
        <source>Atlas</source>
        <translation>Atlas</translation>
    </message>
    <message>
        <source>Show all cells</source>
        <translation>Alle Zellen zeigen</translation>
    </message>
    <message>
        <source>no section, no slice</source>
        <translation>kein Ausschnitt, keine Schicht</translation>
    </message>
    <message>
        <source>Show the slice of %1</source>
        <translation>Die Schicht von %1 zeigen</translation>
    </message>
    <message>
        <source>the others become ghosts</source>
        <translation>die anderen werden zu Schemen</translation>
    </message>
    <message>
        <source>Show only the cells of %1</source>
        <translation>Nur die Zellen von %1 zeigen</translation>
    </message>
    <message>
        <source>a section; “show all” ends it</source>
        <translation>ein Ausschnitt; „alle zeigen“ beendet ihn</translation>
    </message>
    <message>
        <source>layout %1</source>
        <translation>Anordnung %1</translation>
    </message>
    <message>
        <source>Layout %1</source>
        <translation>Anordnung %1</translation>
    </message>
    <message>
        <source>a layout of yours</source>
        <translation>eine eigene Anordnung</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Anordnung</translation>
    </message>
    <message>
        <source>Optimise order</source>
        <translation>Reihenfolge optimieren</translation>
    </message>
    <message>
        <source>Sparsest first</source>
        <translation>Dünnste zuerst</translation>
    </message>
    <message>
        <source>Largest first</source>
        <translation>Größte zuerst</translation>
    </message>
    <message>
        <source>Original order</source>
        <translation>Ursprüngliche Reihenfolge</translation>
    </message>
    <message>
        <source>The line is too long for bounds: at each step the move that leaves the fewest nonzeros.</source>
        <translation>Die Linie ist zu lang für Schranken: in jedem Schritt der Zug, der die wenigsten Zellen belegt lässt.</translation>
    </message>
    <message>
        <source>Played + at most needed stays at %1 or below; before it rose to %2.</source>
        <translation>Gespielt + höchstens nötig bleibt bei höchstens %1; vorher stieg es bis %2.</translation>
    </message>
    <message>
        <source>No order of these moves is better.</source>
        <translation>Keine Reihenfolge dieser Züge ist besser.</translation>
    </message>
    <message>
        <source>A search found it; there may be better.</source>
        <translation>Eine Suche hat sie gefunden; es kann bessere geben.</translation>
    </message>
    <message>
        <source>%1 takes terms out, so the moves cannot change places freely. Order a line that only adds terms.</source>
        <translation>%1 nimmt Terme heraus, also können die Züge nicht frei die Plätze tauschen. Ordne eine Linie, die nur Terme hinzufügt.</translation>
    </message>
    <message>
        <source>The moves are in this order already.</source>
        <translation>Die Züge stehen schon in dieser Reihenfolge.</translation>
    </message>
    <message>
        <source>The tree has too many positions to ask each for its bound (%1, at most %2).</source>
        <translation>Der Baum hat zu viele Stellungen, um jede nach ihrer Schranke zu fragen (%1, höchstens %2).</translation>
    </message>
    <message>
        <source>No position of the tree is solved yet: there is nothing to compare with.</source>
        <translation>Noch ist keine Stellung des Baums gelöst: Es gibt nichts zum Vergleichen.</translation>
    </message>
    <message>
        <source>Every branch may still lead to fewer than %1.</source>
        <translation>Jeder Zweig kann noch zu weniger als %1 führen.</translation>
    </message>
    <message>
        <source>Prune by bound</source>
        <translation>Nach Schranke stutzen</translation>
    </message>
    <message>
        <source>%n positions deleted: proved not to lead to fewer than %1.</source>
        <translation>%n Stellungen gelöscht: bewiesen, dass sie nicht zu weniger als %1 führen.</translation>
    </message>
    <message>
        <source>%1 Proved: before it, adding terms was certain to reach a total of %2; after it, every way of adding terms needs at least %3.</source>
        <translation>%1 Bewiesen: Davor war sicher, dass hinzugefügte Terme auf gesamt %2 kommen; danach braucht jede Art, Terme hinzuzufügen, mindestens %3.</translation>
    </message>
    <message>
        <source>%1 Measured: %2 expects %3 after it and %4 before it, which is more than its noise of %5. An opinion, not a proof.</source>
        <translation>%1 Gemessen: %2 erwartet danach %3 und davor %4, mehr als ihr Rauschen von %5. Eine Meinung, kein Beweis.</translation>
    </message>
    <message>
        <source>%1 G</source>
        <translation>%L1 G</translation>
    </message>
    <message>
        <source>%1 M</source>
        <translation>%L1 M</translation>
    </message>
    <message>
        <source>%1 k</source>
        <translation>%1 k</translation>
    </message>
    <message>
        <source>From %1, %2, %3</source>
        <translation>Von %1, %2, %3</translation>
    </message>
    <message>
        <source>JSON, with the names of entries (*.json)</source>
        <translation>JSON, mit den Namen der Einträge (*.json)</translation>
    </message>
    <message>
        <source>NumPy array (*.npy)</source>
        <translation>NumPy-Array (*.npy)</translation>
    </message>
    <message>
        <source>CSV, a line for each nonzero (*.csv)</source>
        <translation>CSV, eine Zeile je Eintrag ungleich null (*.csv)</translation>
    </message>
    <message>
        <source>Save the tensor</source>
        <translation>Tensor speichern</translation>
    </message>
    <message>
        <source>The tensor could not be saved</source>
        <translation>Der Tensor ließ sich nicht speichern</translation>
    </message>
    <message>
        <source>The rank of this residual over %1 is %2: fewer terms are too few, by %3; so many do, by %4.</source>
        <translation>Der Rang dieses Rests über %1 ist %2: Weniger Terme sind zu wenige (%3), so viele reichen (%4).</translation>
    </message>
    <message>
        <source>The rank of this residual over %1 is between %2 and %3: at least %2 by %4; at most %3 by %5.</source>
        <translation>Der Rang dieses Rests über %1 liegt zwischen %2 und %3: mindestens %2 (%4), höchstens %3 (%5).</translation>
    </message>
    <message>
        <source>At least %1 by %2 (%3).</source>
        <translation>Mindestens %1: %2 (%3).</translation>
    </message>
    <message>
        <source>At least %1 by a theorem (%2), not computed here: %3.</source>
        <translation>Mindestens %1 nach einem Satz (%2), hier nicht berechnet: %3.</translation>
    </message>
</context>
<context>
    <name>rankfall::AboutDialog</name>
    <message>
        <source>About Rankfall</source>
        <translation>Über Rankfall</translation>
    </message>
    <message>
        <source>Rankfall %1</source>
        <translation>Rankfall %1</translation>
    </message>
    <message>
        <source>An explorer for tensor decompositions: how many multiplications does it take?</source>
        <translation>Zum Erkunden von Tensorzerlegungen: Wie viele Multiplikationen braucht es?</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;Nothing leaves this computer.&lt;/b&gt; No account, no telemetry, no downloads.&lt;/p&gt;&lt;p&gt;© 2026 The Rankfall authors. Free software under the MIT licence.&lt;/p&gt;&lt;p&gt;Made with Qt (LGPL 3), VTK (BSD 3-clause), libzip (BSD 3-clause), GMP (LGPL 3) and tl::expected (CC0). The game is TensorGame of AlphaTensor (Fawzi and others, Nature 610, 2022).&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;Nichts verlässt diesen Rechner.&lt;/b&gt; Kein Konto, keine Telemetrie, keine Downloads.&lt;/p&gt;&lt;p&gt;© 2026 The Rankfall authors. Freie Software unter der MIT-Lizenz.&lt;/p&gt;&lt;p&gt;Gemacht mit Qt (LGPL 3), VTK (BSD 3-Klausel), libzip (BSD 3-Klausel), GMP (LGPL 3) und tl::expected (CC0). Das Spiel ist das TensorGame von AlphaTensor (Fawzi und andere, Nature 610, 2022).&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&amp;Copy versions</source>
        <translation>&amp;Versionen kopieren</translation>
    </message>
    <message>
        <source>The program&apos;s icon</source>
        <translation>Das Zeichen des Programms</translation>
    </message>
</context>
<context>
    <name>rankfall::AgentPopup</name>
    <message>
        <source>How the agent thinks</source>
        <translation>Wie der Agent denkt</translation>
    </message>
    <message>
        <source>the one that the network learned in</source>
        <translation>die, in der das Netz gelernt hat</translation>
    </message>
    <message>
        <source>canonical: the tensor as it is</source>
        <translation>kanonisch: der Tensor, wie er ist</translation>
    </message>
    <message>
        <source>The agent sees what you see</source>
        <translation>Der Agent sieht, was du siehst</translation>
    </message>
    <message>
        <source>near: a few rows added to others</source>
        <translation>nahe: ein paar Zeilen zu anderen addiert</translation>
    </message>
    <message>
        <source>Entries reordered, and up to two additions of one to another</source>
        <translation>Einträge umgeordnet und bis zu zwei davon zu anderen addiert</translation>
    </message>
    <message>
        <source>dense: any basis, drawn anew for each game</source>
        <translation>dicht: irgendeine Basis, für jede Partie neu gezogen</translation>
    </message>
    <message>
        <source>Games differ the most</source>
        <translation>Die Partien unterscheiden sich am stärksten</translation>
    </message>
    <message>
        <source>How many ways the tree search tries before each move of a game</source>
        <translation>Wie viele Wege die Baumsuche vor jedem Zug einer Partie versucht</translation>
    </message>
    <message>
        <source>risk-seeking: the mean of the best quarter</source>
        <translation>wagemutig: der Mittelwert des besten Viertels</translation>
    </message>
    <message>
        <source>A move is worth what its luckier outcomes are worth, as AlphaTensor values them</source>
        <translation>Ein Zug ist so viel wert wie seine glücklicheren Ausgänge; so bewertet sie AlphaTensor</translation>
    </message>
    <message>
        <source>Load a network…</source>
        <translation>Netz laden …</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>Simulations</source>
        <translation>Simulationen</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>the best that fits</source>
        <translation>das am besten passende</translation>
    </message>
    <message>
        <source>On %1: %2</source>
        <translation>Bei %1: %2</translation>
    </message>
    <message>
        <source>There is no network yet. Engine ▸ Teach… makes one.</source>
        <translation>Noch gibt es kein Netz. Maschine ▸ Lehren … macht eines.</translation>
    </message>
    <message>
        <source>None of them is large enough for %1 as it starts; positions with little left may fit.</source>
        <translation>Keines ist groß genug für %1, wie es beginnt; Stellungen mit wenig Rest können passen.</translation>
    </message>
</context>
<context>
    <name>rankfall::AtlasDialog</name>
    <message>
        <source>&amp;Copy command</source>
        <translation>&amp;Befehl kopieren</translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation>&amp;Speichern unter …</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Atlas</source>
        <translation>Atlas</translation>
    </message>
    <message>
        <source>A file of the atlas is damaged: %1</source>
        <translation>Eine Datei des Atlas ist beschädigt: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n files of the atlas are damaged: %1</source>
        <translation>
            <numerusform>%n Datei des Atlas ist beschädigt: %1</numerusform>
            <numerusform>%n Dateien des Atlas sind beschädigt: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>4x4x5, a rank, best, +1</source>
        <translation>4x4x5, ein Rang, rekord, +1</translation>
    </message>
    <message>
        <source>All rings</source>
        <translation>Alle Ringe</translation>
    </message>
    <message>
        <source>Ring</source>
        <translation>Ring</translation>
    </message>
    <message>
        <source>Schemes</source>
        <translation>Schemata</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The atlas is empty: this program was built without its schemes.</source>
        <translation>Der Atlas ist leer: Dieses Programm wurde ohne seine Schemata gebaut.</translation>
    </message>
    <message>
        <source>No scheme fits “%1”. The atlas knows the sizes in any order; other formats can be searched for with
rankfall-cli search</source>
        <translation>Kein Schema passt zu „%1“. Der Atlas kennt die Größen in jeder Reihenfolge; andere Formate sucht
rankfall-cli search</translation>
    </message>
    <message>
        <source>Select a scheme to see what it is.</source>
        <translation>Wähle ein Schema, um zu sehen, was es ist.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n schemes are at the best rank known</source>
        <translation>
            <numerusform>%1 von %n Schema hat den besten bekannten Rang</numerusform>
            <numerusform>%1 von %n Schemata haben den besten bekannten Rang</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied what made %1</source>
        <translation>Kopiert, was %1 gemacht hat</translation>
    </message>
    <message>
        <source>Save the scheme over %1</source>
        <translation>Schema über %1 speichern</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>Nicht gespeichert: %1</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 gespeichert</translation>
    </message>
</context>
<context>
    <name>rankfall::AtlasModel</name>
    <message>
        <source>best known</source>
        <translation>Rekord</translation>
    </message>
    <message>
        <source>&lt; 0.01 s</source>
        <translation>&lt; 0,01 s</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%L1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>The scheme over ℤ, its coefficients modulo 2</source>
        <translation>Das Schema über ℤ, die Koeffizienten modulo 2</translation>
    </message>
    <message>
        <source> · by ℤ</source>
        <translation> · aus ℤ</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>A is n×m, B is m×p; the sizes may be typed in any order</source>
        <translation>A ist n×m, B ist m×p; die Größen dürfen in jeder Reihenfolge getippt werden</translation>
    </message>
    <message>
        <source>Ring</source>
        <translation>Ring</translation>
    </message>
    <message>
        <source>Where the scheme holds</source>
        <translation>Wo das Schema gilt</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Multiplications</source>
        <translation>Multiplikationen</translation>
    </message>
    <message>
        <source>Best</source>
        <translation>Bester</translation>
    </message>
    <message>
        <source>The best rank published, as far as this program knows</source>
        <translation>Der beste veröffentlichte Rang, soweit dieses Programm ihn kennt</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>The rank against the best one published</source>
        <translation>Der Rang, verglichen mit dem besten veröffentlichten</translation>
    </message>
    <message>
        <source>Found in</source>
        <translation>Gefunden in</translation>
    </message>
    <message>
        <source>How long the search took</source>
        <translation>Wie lange die Suche gedauert hat</translation>
    </message>
</context>
<context>
    <name>rankfall::AtlasPreview</name>
    <message>
        <source> and %1 others</source>
        <translation> und %1 andere</translation>
    </message>
    <message>
        <source>one thread</source>
        <translation>ein Thread</translation>
    </message>
    <message>
        <source>%1 threads</source>
        <translation>%1 Threads</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>Startwert %1</translation>
    </message>
    <message>
        <source>Best known</source>
        <translation>Bester bekannter</translation>
    </message>
    <message>
        <source>none that this program knows of</source>
        <translation>keiner, den dieses Programm kennt</translation>
    </message>
    <message>
        <source>By definition</source>
        <translation>Nach Definition</translation>
    </message>
    <message>
        <source>%1 multiplications</source>
        <translation>%1 Multiplikationen</translation>
    </message>
    <message>
        <source>Exponent</source>
        <translation>Exponent</translation>
    </message>
    <message>
        <source>%1, used on blocks of blocks</source>
        <translation>%L1, auf Blöcke von Blöcken angewandt</translation>
    </message>
    <message>
        <source>Coefficients</source>
        <translation>Koeffizienten</translation>
    </message>
    <message>
        <source>Additions</source>
        <translation>Additionen</translation>
    </message>
    <message>
        <source>%1 without sharing sums</source>
        <translation>%1 ohne gemeinsame Summen</translation>
    </message>
    <message>
        <source>; %1 scalings</source>
        <translation>; %1 Skalierungen</translation>
    </message>
    <message>
        <source>Factor ranks</source>
        <translation>Ränge der Faktoren</translation>
    </message>
    <message>
        <source>Exact</source>
        <translation>Exakt</translation>
    </message>
    <message>
        <source>over %1: checked now in %2 cells</source>
        <translation>über %1: jetzt in %2 Zellen geprüft</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Ring</source>
        <translation>Ring</translation>
    </message>
    <message>
        <source>The scheme over ℤ, its coefficients modulo 2: the atlas has none of lower rank</source>
        <translation>Das Schema über ℤ, die Koeffizienten modulo 2: Der Atlas hat keines von kleinerem Rang</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>turned from the %1 of its file</source>
        <translation>gedreht aus dem %1 seiner Datei</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Made in</source>
        <translation>Gemacht in</translation>
    </message>
    <message>
        <source>This scheme cannot be used: %1</source>
        <translation>Dieses Schema ist nicht brauchbar: %1</translation>
    </message>
    <message>
        <source>%1 over %2</source>
        <translation>%1 über %2</translation>
    </message>
    <message>
        <source>no best rank is known to this program</source>
        <translation>dieses Programm kennt keinen besten Rang</translation>
    </message>
    <message>
        <source>equals the best rank known</source>
        <translation>gleich dem besten bekannten Rang</translation>
    </message>
    <message numerus="yes">
        <source>%n above the best rank known</source>
        <translation>
            <numerusform>%n über dem besten bekannten Rang</numerusform>
            <numerusform>%n über dem besten bekannten Rang</numerusform>
        </translation>
    </message>
    <message>
        <source>below every rank that this program knows of</source>
        <translation>unter jedem Rang, den dieses Programm kennt</translation>
    </message>
    <message>
        <source>multiplications</source>
        <translation>Multiplikationen</translation>
    </message>
</context>
<context>
    <name>rankfall::BasisDialog</name>
    <message>
        <source>The agent’s basis</source>
        <translation>Die Basis des Agenten</translation>
    </message>
    <message>
        <source>What the agent calls a1 is the sum of those of your entries that the row a1 marks, modulo 2; likewise b and c. Ranks are the same in every basis, and what it finds is brought back.</source>
        <translation>Was der Agent a1 nennt, ist die Summe derjenigen deiner Einträge, die Zeile a1 markiert, modulo 2; ebenso b und c. Ränge sind in jeder Basis dieselben, und was er findet, wird zurückübersetzt.</translation>
    </message>
</context>
<context>
    <name>rankfall::BasisGrid</name>
    <message>
        <source>Basis of %1</source>
        <translation>Basis von %1</translation>
    </message>
</context>
<context>
    <name>rankfall::BasisWatch</name>
    <message>
        <source>a dense basis</source>
        <translation>eine dichte Basis</translation>
    </message>
    <message>
        <source>a basis near the canonical one</source>
        <translation>eine Basis nahe der kanonischen</translation>
    </message>
    <message>
        <source>the canonical basis reordered</source>
        <translation>die umgeordnete kanonische Basis</translation>
    </message>
    <message>
        <source>the canonical basis</source>
        <translation>die kanonische Basis</translation>
    </message>
    <message>
        <source>The agent has not thought about this position yet: let it think first</source>
        <translation>Der Agent hat über diese Stellung noch nicht nachgedacht: Lass ihn erst denken</translation>
    </message>
    <message>
        <source>Only an engine with a network has a basis of its own: choose “Agent” and let it think</source>
        <translation>Nur eine Maschine mit einem Netz hat eine eigene Basis: Wähle „Agent“ und lass ihn denken</translation>
    </message>
    <message>
        <source>The agent plays this position in other sizes than the tensor has, and there is no picture of that</source>
        <translation>Der Agent spielt diese Stellung in anderen Größen, als der Tensor sie hat; davon gibt es kein Bild</translation>
    </message>
    <message>
        <source>Your position as the agent sees it, in %1, modulo 2</source>
        <translation>Deine Stellung, wie der Agent sie sieht, in %1, modulo 2</translation>
    </message>
</context>
<context>
    <name>rankfall::BatchAnalysis</name>
    <message>
        <source>There is no engine called “%1”</source>
        <translation>Es gibt keine Maschine namens „%1“</translation>
    </message>
    <message>
        <source>There is no such position to analyse</source>
        <translation>Eine solche Stellung zum Analysieren gibt es nicht</translation>
    </message>
    <message>
        <source>All of these positions have been analysed like this already</source>
        <translation>Alle diese Stellungen sind schon so analysiert</translation>
    </message>
</context>
<context>
    <name>rankfall::BudgetPopup</name>
    <message>
        <source>%1 s</source>
        <translation>%L1 s</translation>
    </message>
    <message>
        <source>visits</source>
        <translation>Besuche</translation>
    </message>
    <message>
        <source>a total of %1</source>
        <translation>gesamt %1</translation>
    </message>
    <message>
        <source>until stopped</source>
        <translation>bis zum Anhalten</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>How long the engine thinks</source>
        <translation>Wie lange die Maschine denkt</translation>
    </message>
    <message>
        <source>Stop when the first of these is reached:</source>
        <translation>Anhalten, sobald eines davon erreicht ist:</translation>
    </message>
    <message>
        <source>a time</source>
        <translation>eine Zeit</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>For each position</source>
        <translation>Für jede Stellung</translation>
    </message>
    <message>
        <source>so many visits</source>
        <translation>so viele Besuche</translation>
    </message>
    <message>
        <source>In the engine’s own unit: simulations, flips, moves tried. Ended by its visits and not by a clock, an engine says the same again</source>
        <translation>In der Einheit der Maschine: Simulationen, Flips, versuchte Züge. Enden sie durch Besuche und nicht durch die Uhr, sagt eine Maschine dasselbe wieder</translation>
    </message>
    <message>
        <source>a line solves, with at most</source>
        <translation>eine Linie löst, mit höchstens</translation>
    </message>
    <message>
        <source>Multiplications in all, those already played included</source>
        <translation>Multiplikationen insgesamt, die schon gespielten mitgezählt</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Besuche</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>With none of them it thinks until it is stopped. While it thinks, every position that you visit gets this much, once.</source>
        <translation>Ohne jede davon denkt sie, bis sie angehalten wird. Während sie denkt, bekommt jede Stellung, die du besuchst, so viel, einmal.</translation>
    </message>
</context>
<context>
    <name>rankfall::CampaignDialog</name>
    <message>
        <source>The position is that scheme already</source>
        <translation>Die Stellung ist schon dieses Schema</translation>
    </message>
    <message>
        <source>reached the goal</source>
        <translation>am Ziel</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>unterbrochen</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>beendet</translation>
    </message>
    <message>
        <source>silent for %1</source>
        <translation>stumm seit %1</translation>
    </message>
    <message>
        <source>at work</source>
        <translation>bei der Arbeit</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Kampagne</translation>
    </message>
    <message>
        <source>&amp;Folder…</source>
        <translation>&amp;Ordner…</translation>
    </message>
    <message>
        <source>Choose the folder of a campaign, which holds campaign.json</source>
        <translation>Den Ordner einer Kampagne wählen, in dem campaign.json liegt</translation>
    </message>
    <message>
        <source>Islands</source>
        <translation>Inseln</translation>
    </message>
    <message>
        <source>Island</source>
        <translation>Insel</translation>
    </message>
    <message>
        <source>Best</source>
        <translation>Bester</translation>
    </message>
    <message>
        <source>Flips/s</source>
        <translation>Flips/s</translation>
    </message>
    <message>
        <source>Flips</source>
        <translation>Flips</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>Vorrat</translation>
    </message>
    <message>
        <source>Taken over</source>
        <translation>Übernommen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Schemes that came from other islands and were new</source>
        <translation>Schemata, die von anderen Inseln kamen und neu waren</translation>
    </message>
    <message>
        <source>Schemes that the island keeps to walk on from</source>
        <translation>Schemata, von denen aus die Insel weitergeht</translation>
    </message>
    <message>
        <source>Best schemes</source>
        <translation>Beste Schemata</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Open the scheme as a session of its own</source>
        <translation>Das Schema als eigene Sitzung öffnen</translation>
    </message>
    <message>
        <source>&amp;Adopt</source>
        <translation>Über&amp;nehmen</translation>
    </message>
    <message>
        <source>Play the scheme in the session that is open, as one move</source>
        <translation>Das Schema in der offenen Sitzung als einen Zug spielen</translation>
    </message>
    <message>
        <source>Folder of a campaign</source>
        <translation>Ordner einer Kampagne</translation>
    </message>
    <message>
        <source>best rank %1 (best known %2)</source>
        <translation>bester Rang %1 (bester bekannter %2)</translation>
    </message>
    <message>
        <source>best rank %1</source>
        <translation>bester Rang %1</translation>
    </message>
    <message>
        <source> (%1 ended, %2 silent)</source>
        <translation> (%1 beendet, %2 stumm)</translation>
    </message>
    <message>
        <source>%1 flips/s</source>
        <translation>%1 Flips/s</translation>
    </message>
    <message>
        <source>%1 flips in all</source>
        <translation>%1 Flips insgesamt</translation>
    </message>
    <message>
        <source>%1 schemes in the pools</source>
        <translation>%1 Schemata in den Vorräten</translation>
    </message>
    <message>
        <source>No campaign yet</source>
        <translation>Noch keine Kampagne</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>Choose the folder of a campaign: the one that
rankfall-cli search --mpi or --island writes.
It may be running, on this machine or on a shared disk.</source>
        <translation>Wähle den Ordner einer Kampagne: den, den
rankfall-cli search --mpi oder --island schreibt.
Sie darf laufen, auf diesem Rechner oder auf einer gemeinsamen Platte.</translation>
    </message>
    <message>
        <source>%1 over %2, looking for rank %3</source>
        <translation>%1 über %2, gesucht wird Rang %3</translation>
    </message>
    <message>
        <source>%1 over %2</source>
        <translation>%1 über %2</translation>
    </message>
    <message>
        <source>Campaign: %1</source>
        <translation>Kampagne: %1</translation>
    </message>
    <message>
        <source>%1: exact</source>
        <translation>%1: exakt</translation>
    </message>
    <message>
        <source>%1: not checked</source>
        <translation>%1: nicht geprüft</translation>
    </message>
    <message>
        <source>1 island</source>
        <translation>1 Insel</translation>
    </message>
    <message>
        <source>%1 islands</source>
        <translation>%1 Inseln</translation>
    </message>
</context>
<context>
    <name>rankfall::CampaignGraph</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%L1 h</source>
        <translation>%L1 h</translation>
    </message>
    <message>
        <source>%L1 d</source>
        <translation>%L1 d</translation>
    </message>
    <message>
        <source>Best rank, schemes in the pools and flips per second over time</source>
        <translation>Bester Rang, Schemata in den Vorräten und Flips pro Sekunde über die Zeit</translation>
    </message>
    <message>
        <source>nothing heard yet</source>
        <translation>noch nichts gehört</translation>
    </message>
    <message>
        <source>After %1: rank %2 (island %3), %4 schemes, %5 flips/s</source>
        <translation>Nach %1: Rang %2 (Insel %3), %4 Schemata, %5 Flips/s</translation>
    </message>
    <message>
        <source>best known %1</source>
        <translation>bester bekannter %1</translation>
    </message>
    <message>
        <source>Best rank</source>
        <translation>Bester Rang</translation>
    </message>
    <message>
        <source>Schemes in the pools</source>
        <translation>Schemata in den Vorräten</translation>
    </message>
    <message>
        <source>Flips per second</source>
        <translation>Flips pro Sekunde</translation>
    </message>
    <message>
        <source>Nothing has been heard of the islands yet.</source>
        <translation>Von den Inseln ist noch nichts zu hören.</translation>
    </message>
</context>
<context>
    <name>rankfall::CandidatesDelegate</name>
    <message>
        <source>then %1</source>
        <translation>dann %1</translation>
    </message>
    <message>
        <source>and it is solved</source>
        <translation>und gelöst</translation>
    </message>
    <message>
        <source>%1 agree</source>
        <translation>%1 einig</translation>
    </message>
</context>
<context>
    <name>rankfall::CandidatesModel</name>
    <message>
        <source>Move</source>
        <translation>Zug</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>Prior</source>
        <translation>Vorw.</translation>
    </message>
    <message>
        <source>⟨up⟩</source>
        <translation>⟨ob⟩</translation>
    </message>
    <message>
        <source>nnz</source>
        <translation>bel.</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Maschine</translation>
    </message>
    <message>
        <source>The engine&apos;s order. 1 to 9 and Enter follow it, however the table is sorted.</source>
        <translation>Die Reihenfolge der Maschine. 1 bis 9 und Eingabe folgen ihr, wie auch immer die Tabelle sortiert ist.</translation>
    </message>
    <message>
        <source>The move, and below it how the line goes on</source>
        <translation>Der Zug, und darunter, wie die Linie weitergeht</translation>
    </message>
    <message>
        <source>E[total]: how many multiplications the engine expects in the end. The bar, where there is one, goes from the 10 % to the 90 % quantile.</source>
        <translation>E[gesamt]: wie viele Multiplikationen die Maschine am Ende erwartet. Der Balken, wo es einen gibt, reicht vom 10-%- bis zum 90-%-Quantil.</translation>
    </message>
    <message>
        <source>How often the engine looked at the move</source>
        <translation>Wie oft die Maschine den Zug angesehen hat</translation>
    </message>
    <message>
        <source>The probability that the policy gives the move before any search</source>
        <translation>Die Wahrscheinlichkeit, die die Strategie dem Zug vor jeder Suche gibt</translation>
    </message>
    <message>
        <source>Upper bound after the move: so many more terms are enough</source>
        <translation>Obere Schranke nach dem Zug: So viele weitere Terme reichen</translation>
    </message>
    <message>
        <source>Nonzero cells of the residual after the move</source>
        <translation>Belegte Zellen des Rests nach dem Zug</translation>
    </message>
    <message>
        <source>Who says so. When several engines think, a number in front says how many agree on the move.</source>
        <translation>Wer es sagt. Denken mehrere Maschinen, steht davor, wie viele sich über den Zug einig sind.</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Dann</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 mehr</translation>
    </message>
    <message>
        <source>Reaches %1 multiplications; verified.</source>
        <translation>Erreicht %1 Multiplikationen; geprüft.</translation>
    </message>
    <message>
        <source>Expects %1 multiplications.</source>
        <translation>Erwartet %1 Multiplikationen.</translation>
    </message>
    <message>
        <source>In 8 of 10 cases %1 to %2.</source>
        <translation>In 8 von 10 Fällen %1 bis %2.</translation>
    </message>
    <message>
        <source>Looked at %1 times</source>
        <translation>%1-mal angesehen</translation>
    </message>
    <message>
        <source>the policy gives it %1 %</source>
        <translation>die Strategie gibt ihm %L1 %</translation>
    </message>
    <message>
        <source>%1 engines agree on the move: %2.</source>
        <translation>%1 Maschinen sind sich über den Zug einig: %2.</translation>
    </message>
    <message>
        <source>×%1: so many moves are the same up to a symmetry of the position. The menu shows those that were proposed too.</source>
        <translation>×%1: So viele Züge sind bis auf eine Symmetrie der Stellung gleich. Das Menü zeigt die, die auch vorgeschlagen wurden.</translation>
    </message>
</context>
<context>
    <name>rankfall::CandidatesPanel</name>
    <message>
        <source>Candidates</source>
        <translation>Vorschläge</translation>
    </message>
    <message>
        <source>Think</source>
        <translation>Denken</translation>
    </message>
    <message>
        <source>updated ▸</source>
        <translation>neu ▸</translation>
    </message>
    <message>
        <source>The engine has newer proposals: show them now. They appear by themselves when the pointer leaves.</source>
        <translation>Die Maschine hat neuere Vorschläge: jetzt zeigen. Von selbst erscheinen sie, wenn der Zeiger den Platz verlässt.</translation>
    </message>
    <message>
        <source>%1 is thinking…</source>
        <translation>%1 denkt …</translation>
    </message>
    <message>
        <source>Solved with %1 multiplications over %2; %3 has nothing to add.</source>
        <translation>Gelöst mit %1 Multiplikationen über %2; %3 hat nichts hinzuzufügen.</translation>
    </message>
    <message>
        <source>%1 finished without a proposal.</source>
        <translation>%1 ist fertig, ohne einen Vorschlag.</translation>
    </message>
    <message>
        <source>Nothing proposed yet: %1 can suggest the next moves.</source>
        <translation>Noch nichts vorgeschlagen: %1 kann die nächsten Züge nennen.</translation>
    </message>
    <message>
        <source>candidate %1</source>
        <translation>Vorschlag %1</translation>
    </message>
    <message>
        <source>Shows the proposals again that were hidden</source>
        <translation>Zeigt die verborgenen Vorschläge wieder</translation>
    </message>
    <message numerus="yes">
        <source>%n hidden · show all</source>
        <translation>
            <numerusform>%n verborgen · alle zeigen</numerusform>
            <numerusform>%n verborgen · alle zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>All proposals are hidden.</source>
        <translation>Alle Vorschläge sind verborgen.</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Spielen</translation>
    </message>
    <message>
        <source>Play the whole line</source>
        <translation>Die ganze Linie spielen</translation>
    </message>
    <message>
        <source>Add as a side line</source>
        <translation>Als Nebenlinie hinzufügen</translation>
    </message>
    <message>
        <source>Exclude this move</source>
        <translation>Diesen Zug ausschließen</translation>
    </message>
    <message numerus="yes">
        <source>Exclude it and the %n moves like it</source>
        <translation>
            <numerusform>Ihn und %n gleichen Zug ausschließen</numerusform>
            <numerusform>Ihn und die %n gleichen Züge ausschließen</numerusform>
        </translation>
    </message>
    <message>
        <source>Only this one</source>
        <translation>Nur diesen</translation>
    </message>
    <message>
        <source>Show or fold those like it</source>
        <translation>Gleiche zeigen oder einklappen</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>One row for moves that look alike</source>
        <translation>Eine Zeile für gleich aussehende Züge</translation>
    </message>
    <message>
        <source>Moves that a symmetry of the position takes to each other share a row</source>
        <translation>Züge, die eine Symmetrie der Stellung ineinander überführt, teilen sich eine Zeile</translation>
    </message>
</context>
<context>
    <name>rankfall::CandidatesView</name>
    <message>
        <source>Engine order</source>
        <translation>Reihenfolge der Maschine</translation>
    </message>
</context>
<context>
    <name>rankfall::CellPanel</name>
    <message>
        <source>Terms that touch the cell</source>
        <translation>Terme, die die Zelle treffen</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Term</translation>
    </message>
    <message>
        <source>u · v · w</source>
        <translation>u · v · w</translation>
    </message>
    <message>
        <source>Adds</source>
        <translation>Beitrag</translation>
    </message>
    <message>
        <source>No cell yet</source>
        <translation>Noch keine Zelle</translation>
    </message>
    <message>
        <source>Point at a cell in a picture or on the sheet: here stands which terms touch it, and how what they add makes up the target.</source>
        <translation>Zeige auf eine Zelle in einem Bild oder auf dem Blatt: Hier steht, welche Terme sie treffen und wie ihre Beiträge das Ziel ergeben.</translation>
    </message>
    <message>
        <source>No term touches it</source>
        <translation>Kein Term trifft sie</translation>
    </message>
    <message>
        <source>1 term adds %1</source>
        <translation>1 Term trägt %1 bei</translation>
    </message>
    <message>
        <source>%1 terms add up to %2</source>
        <translation>%1 Terme tragen zusammen %2 bei</translation>
    </message>
    <message>
        <source>, which is %1 modulo %2</source>
        <translation>, das ist %1 modulo %2</translation>
    </message>
    <message>
        <source>nothing is left</source>
        <translation>nichts bleibt</translation>
    </message>
    <message>
        <source>%1 is left</source>
        <translation>%1 bleibt</translation>
    </message>
    <message>
        <source>Target %1. %2; %3.</source>
        <translation>Ziel %1. %2; %3.</translation>
    </message>
</context>
<context>
    <name>rankfall::Chart</name>
    <message>
        <source>terms in all: proved bounds</source>
        <translation>Terme insgesamt: bewiesene Schranken</translation>
    </message>
    <message>
        <source>best known: %1</source>
        <translation>bester bekannter: %1</translation>
    </message>
    <message>
        <source>nonzeros left (right)</source>
        <translation>belegte Zellen im Rest (rechts)</translation>
    </message>
</context>
<context>
    <name>rankfall::CheatSheet</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Search: “engine”, “undo”, or a key</source>
        <translation>Suche: „Maschine“, „rückgängig“ oder eine Taste</translation>
    </message>
    <message>
        <source>Search keys</source>
        <translation>Tasten suchen</translation>
    </message>
    <message>
        <source>&lt;span style=&apos;color:%1&apos;&gt;■&lt;/span&gt; works where you are &amp;nbsp; &lt;span style=&apos;color:%2&apos;&gt;□ works elsewhere &amp;nbsp; Esc closes&lt;/span&gt;</source>
        <translation>&lt;span style=&apos;color:%1&apos;&gt;■&lt;/span&gt; wirkt, wo du bist &amp;nbsp; &lt;span style=&apos;color:%2&apos;&gt;□ wirkt anderswo &amp;nbsp; Esc schließt&lt;/span&gt;</translation>
    </message>
</context>
<context>
    <name>rankfall::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Type a command, “go to move 5”, a cell “a12 b21 c11”, or a move</source>
        <translation>Tippe einen Befehl, „gehe zu Zug 5“, eine Zelle „a12 b21 c11“ oder einen Zug</translation>
    </message>
    <message>
        <source>Command or query</source>
        <translation>Befehl oder Suche</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>No command matches “%1”.</source>
        <translation>Kein Befehl passt zu „%1“.</translation>
    </message>
    <message>
        <source>↑ ↓ choose   Enter run   Esc close</source>
        <translation>↑ ↓ wählen   Eingabe ausführen   Esc schließen</translation>
    </message>
</context>
<context>
    <name>rankfall::CommentPanel</name>
    <message>
        <source>Show the comment as it will be read</source>
        <translation>Den Kommentar zeigen, wie er gelesen wird</translation>
    </message>
    <message>
        <source>A comment on this position. Markdown: **bold**, *italic*, - lists.</source>
        <translation>Ein Kommentar zu dieser Stellung. Markdown: **fett**, *kursiv*, - Listen.</translation>
    </message>
    <message>
        <source>On the start</source>
        <translation>Zum Start</translation>
    </message>
    <message>
        <source>On %1</source>
        <translation>Zu %1</translation>
    </message>
    <message>
        <source>*No comment here.*</source>
        <translation>*Hier steht kein Kommentar.*</translation>
    </message>
    <message>
        <source>Comment on this position, in Markdown</source>
        <translation>Kommentar zu dieser Stellung, in Markdown</translation>
    </message>
    <message>
        <source>Comment on this position</source>
        <translation>Kommentar zu dieser Stellung</translation>
    </message>
</context>
<context>
    <name>rankfall::CompareDialog</name>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Equivalent over %1, by the change below, which was checked exactly.</source>
        <translation>Äquivalent über %1, durch den folgenden Wechsel, der exakt geprüft wurde.</translation>
    </message>
    <message>
        <source>Its bases are integer ones of determinant ±1, so over ℤ too.</source>
        <translation>Seine Basen sind ganzzahlig mit Determinante ±1, also auch über ℤ.</translation>
    </message>
    <message>
        <source>Its bases are not of determinant ±1 over ℤ.</source>
        <translation>Seine Basen haben über ℤ nicht die Determinante ±1.</translation>
    </message>
    <message>
        <source>Undecided over %1: %2.</source>
        <translation>Unentschieden über %1: %2.</translation>
    </message>
    <message>
        <source>Not equivalent over %1: told apart by %2.</source>
        <translation>Nicht äquivalent über %1: unterschieden durch %2.</translation>
    </message>
    <message>
        <source>Almost certainly not equivalent over %1: told apart by %2.</source>
        <translation>Fast sicher nicht äquivalent über %1: unterschieden durch %2.</translation>
    </message>
    <message>
        <source>Products %1</source>
        <translation>Produkte %1</translation>
    </message>
    <message>
        <source>U → P·U·Q⁻¹, V → Q·V·R⁻¹, W → P⁻ᵀ·W·Rᵀ on the coefficients in A, B and C</source>
        <translation>U → P·U·Q⁻¹, V → Q·V·R⁻¹, W → P⁻ᵀ·W·Rᵀ auf den Koeffizienten von A, B und C</translation>
    </message>
    <message>
        <source>Products in both (%1): %2</source>
        <translation>Produkte in beiden (%1): %2</translation>
    </message>
    <message>
        <source>Only here (%1): %2</source>
        <translation>Nur hier (%1): %2</translation>
    </message>
    <message>
        <source>Only in the other (%1): %2</source>
        <translation>Nur im anderen (%1): %2</translation>
    </message>
    <message>
        <source>Compare with another decomposition</source>
        <translation>Mit einer anderen Zerlegung vergleichen</translation>
    </message>
    <message>
        <source>A file, or one of the atlas: atlas:%1:%2</source>
        <translation>Eine Datei oder eine Zerlegung des Atlas: atlas:%1:%2</translation>
    </message>
    <message>
        <source>z2</source>
        <translation>z2</translation>
    </message>
    <message>
        <source>z</source>
        <translation>z</translation>
    </message>
    <message>
        <source>Two decompositions are equivalent when one becomes the other by a change of basis and an exchange of the three matrices. Yes and no are both proved; what cannot be is said to be undecided.</source>
        <translation>Zwei Zerlegungen sind äquivalent, wenn die eine durch einen Basiswechsel und ein Vertauschen der drei Matrizen in die andere übergeht. Ja und Nein werden beide bewiesen; was sich nicht beweisen lässt, heißt unentschieden.</translation>
    </message>
    <message>
        <source>The other decomposition</source>
        <translation>Die andere Zerlegung</translation>
    </message>
    <message>
        <source>A file, or a decomposition of the atlas by its name, such as atlas:3x3x3:z2</source>
        <translation>Eine Datei, oder eine Zerlegung des Atlas mit ihrem Namen, etwa atlas:3x3x3:z2</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Element</translation>
    </message>
    <message>
        <source>member</source>
        <translation>Element</translation>
    </message>
    <message>
        <source>Which one, when the file holds several: 4,4,5</source>
        <translation>Welche, wenn die Datei mehrere enthält: 4,4,5</translation>
    </message>
    <message>
        <source>&amp;File…</source>
        <translation>&amp;Datei …</translation>
    </message>
    <message>
        <source>Chooses a file</source>
        <translation>Wählt eine Datei</translation>
    </message>
    <message>
        <source>&amp;Start of the line</source>
        <translation>&amp;Anfang der Linie</translation>
    </message>
    <message>
        <source>Compares with the first complete decomposition on this line</source>
        <translation>Vergleicht mit der ersten vollständigen Zerlegung auf dieser Linie</translation>
    </message>
    <message>
        <source>There is no complete decomposition before this one on the line</source>
        <translation>Vor dieser gibt es auf der Linie keine vollständige Zerlegung</translation>
    </message>
    <message>
        <source>Name the decomposition to compare with.</source>
        <translation>Nenne die Zerlegung, mit der verglichen wird.</translation>
    </message>
    <message>
        <source>Certificate and differences</source>
        <translation>Zertifikat und Unterschiede</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Vergleichen</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>S&amp;topp</translation>
    </message>
    <message>
        <source>Co&amp;py</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copies the verdict and the certificate</source>
        <translation>Kopiert das Urteil und das Zertifikat</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Vergleichen mit</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Wird verglichen …</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
</context>
<context>
    <name>rankfall::ComparePanel</name>
    <message>
        <source>Pin a position, then go to another one: the terms of both, what differs, and three pictures with one camera.</source>
        <translation>Nadle eine Stellung fest und geh zu einer anderen: die Terme beider, was sich unterscheidet, und drei Bilder mit einer Kamera.</translation>
    </message>
    <message>
        <source>Pin this position</source>
        <translation>Diese Stellung festnadeln</translation>
    </message>
    <message>
        <source>It becomes B; the position on view is A</source>
        <translation>Sie wird B; die gezeigte Stellung ist A</translation>
    </message>
    <message>
        <source>Go to the pinned position, and pin this one</source>
        <translation>Zur festgenadelten Stellung gehen und diese festnadeln</translation>
    </message>
    <message>
        <source>Copy the differences as text</source>
        <translation>Die Unterschiede als Text kopieren</translation>
    </message>
    <message>
        <source>End the comparison</source>
        <translation>Den Vergleich beenden</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Term</translation>
    </message>
    <message>
        <source>Terms of both positions</source>
        <translation>Terme beider Stellungen</translation>
    </message>
    <message>
        <source>Same up to symmetry?</source>
        <translation>Gleich bis auf Symmetrie?</translation>
    </message>
    <message>
        <source>Only in A (%1)</source>
        <translation>Nur in A (%1)</translation>
    </message>
    <message>
        <source>Only in B (%1)</source>
        <translation>Nur in B (%1)</translation>
    </message>
    <message>
        <source>In both (%1)</source>
        <translation>In beiden (%1)</translation>
    </message>
    <message>
        <source>A %1 · B %2</source>
        <translation>A %1 · B %2</translation>
    </message>
    <message>
        <source>A is the position on view, B the pinned one</source>
        <translation>A ist die gezeigte Stellung, B die festgenadelte</translation>
    </message>
    <message>
        <source>the same is left in both</source>
        <translation>in beiden bleibt dasselbe</translation>
    </message>
    <message numerus="yes">
        <source>what is left differs in %n cells</source>
        <translation>
            <numerusform>was bleibt, weicht in %n Zelle ab</numerusform>
            <numerusform>was bleibt, weicht in %n Zellen ab</numerusform>
        </translation>
    </message>
    <message>
        <source>The same terms: one position.</source>
        <translation>Dieselben Terme: eine Stellung.</translation>
    </message>
    <message>
        <source>%1 terms against %2; %3.</source>
        <translation>%1 Terme gegen %2; %3.</translation>
    </message>
    <message>
        <source>Tells whether a change of basis and an exchange of the matrices takes A to B</source>
        <translation>Sagt, ob ein Basiswechsel und ein Vertauschen der Matrizen A in B überführt</translation>
    </message>
    <message>
        <source>%1 of B</source>
        <translation>%1 von B</translation>
    </message>
</context>
<context>
    <name>rankfall::Continuations</name>
    <message>
        <source>Moves played from here</source>
        <translation>Von hier gespielte Züge</translation>
    </message>
    <message>
        <source>another way to this position</source>
        <translation>ein anderer Weg zu dieser Stellung</translation>
    </message>
    <message>
        <source>Played from here: %1 %2</source>
        <translation>Von hier gespielt: %1 %2</translation>
    </message>
    <message>
        <source>%1 is in the tree: a click goes there</source>
        <translation>%1 ist im Baum: Ein Klick geht hin</translation>
    </message>
</context>
<context>
    <name>rankfall::DockHelp</name>
    <message>
        <source>Moves</source>
        <translation>Züge</translation>
    </message>
    <message>
        <source>The moves of the line, each with its formula and what it changed. Click one to go there; double-click to edit it; drag to reorder. Later moves stay.</source>
        <translation>Die Züge der Linie, jeder mit seiner Formel und dem, was er geändert hat. Ein Klick geht hin, ein Doppelklick ändert ihn, Ziehen ordnet um. Spätere Züge bleiben.</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>Baum</translation>
    </message>
    <message>
        <source>Every line you tried. {key:go.variationUp} and {key:go.variationDown} change between variations, {key:go.forkUp} and {key:go.forkDown} go to the forks.</source>
        <translation>Jede Linie, die du versucht hast. {key:go.variationUp} und {key:go.variationDown} wechseln zwischen Varianten, {key:go.forkUp} und {key:go.forkDown} gehen zu den Gabelungen.</translation>
    </message>
    <message>
        <source>Factor editor</source>
        <translation>Faktoreditor</translation>
    </message>
    <message>
        <source>Three small matrices make a move: click their cells, or type the formula. What it would cancel and create is shown before you play it with {key:move.play}. &lt;b&gt;Complete&lt;/b&gt; fills in what is not locked.</source>
        <translation>Drei kleine Matrizen machen einen Zug: Klicke ihre Zellen an, oder tippe die Formel. Was er löschen und erzeugen würde, siehst du, bevor du ihn mit {key:move.play} spielst. &lt;b&gt;Vollenden&lt;/b&gt; füllt, was nicht verschlossen ist.</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>Vorschläge</translation>
    </message>
    <message>
        <source>What the engine proposes, best first. Point to see a move, press its number to play it. {key:engine.think} starts and pauses.</source>
        <translation>Was die Maschine vorschlägt, das Beste zuerst. Zeige auf einen Zug, um ihn zu sehen; seine Nummer spielt ihn. {key:engine.think} startet und hält an.</translation>
    </message>
    <message>
        <source>Flips</source>
        <translation>Flips</translation>
    </message>
    <message>
        <source>Every way to rewrite terms here without changing what they compute: merges, flips, pluses, splits. A click or Enter plays one.</source>
        <translation>Jede Art, Terme hier umzuschreiben, ohne zu ändern, was sie berechnen: Verschmelzungen, Flips, Pluszüge, Teilungen. Ein Klick oder Eingabe spielt eine.</translation>
    </message>
    <message>
        <source>Flip map</source>
        <translation>Flip-Karte</translation>
    </message>
    <message>
        <source>All 278 289 algorithms with eight terms that flips of 2×2×2 modulo 2 lead to, by their distance from the schoolbook algorithm and from the nearest merge. The ring is you; glowing places are one flip away, green ones nearer to a merge. Click one, or take it from the list.</source>
        <translation>Alle 278 289 Verfahren mit acht Termen, zu denen Flips von 2×2×2 modulo 2 führen, nach ihrer Entfernung von der Schulmethode und von der nächsten Verschmelzung. Der Ring bist du; leuchtende Stellen sind einen Flip entfernt, grüne näher an einer Verschmelzung. Klicke eine an, oder nimm sie aus der Liste.</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>How the proved bounds on the total close in as the moves go by, and how many cells are left after each. Click a place to go there.</source>
        <translation>Wie sich die bewiesenen Schranken der Gesamtzahl Zug um Zug schließen, und wie viele Zellen nach jedem bleiben. Ein Klick geht zu einer Stelle.</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Your words about the position, in Markdown. They are saved with the session.</source>
        <translation>Deine Worte zur Stellung, in Markdown. Sie werden mit der Sitzung gespeichert.</translation>
    </message>
    <message>
        <source>Formulas</source>
        <translation>Formeln</translation>
    </message>
    <message>
        <source>The terms as an algorithm: products, then sums. {key:view.sharedSums} computes common sums once, {key:view.run} multiplies matrices of your own.</source>
        <translation>Die Terme als Verfahren: erst Produkte, dann Summen. {key:view.sharedSums} berechnet gemeinsame Summen einmal, {key:view.run} multipliziert eigene Matrizen.</translation>
    </message>
    <message>
        <source>Walk</source>
        <translation>Gang</translation>
    </message>
    <message>
        <source>How the flip graph engine goes down: its rank against time, and what it holds at each rank.</source>
        <translation>Wie die Maschine Flip-Graph hinabgeht: ihr Rang gegen die Zeit, und was sie auf jedem Rang behält.</translation>
    </message>
    <message>
        <source>U V W</source>
        <translation>U V W</translation>
    </message>
    <message>
        <source>The factors of all terms as three aligned matrices, a row for each term. Sort them, or drag over entries to pick the terms that have them.</source>
        <translation>Die Faktoren aller Terme als drei ausgerichtete Matrizen, eine Zeile für jeden Term. Sortiere sie, oder ziehe über Einträge, um die Terme zu wählen, die sie haben.</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>Zelle</translation>
    </message>
    <message>
        <source>The cell you pointed at last: what the target wants there, and what each term adds.</source>
        <translation>Die Zelle, auf die du zuletzt gezeigt hast: was das Ziel dort will, und was jeder Term beiträgt.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Every edit, oldest first. Click one to undo or redo up to there.</source>
        <translation>Jede Änderung, die älteste zuerst. Ein Klick macht bis dorthin rückgängig oder wiederholt.</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>Eigenschaften</translation>
    </message>
    <message>
        <source>Facts about the decomposition: its rank, type, additions, growth of errors, and the best rank known.</source>
        <translation>Tatsachen über die Zerlegung: Rang, Typ, Additionen, Wachstum der Fehler, und der beste bekannte Rang.</translation>
    </message>
    <message>
        <source>Symmetry</source>
        <translation>Symmetrie</translation>
    </message>
    <message>
        <source>The changes of basis that keep a complete decomposition, and the orbits into which they divide its terms.</source>
        <translation>Die Basiswechsel, die eine vollständige Zerlegung lassen, wie sie ist, und die Bahnen, in die sie ihre Terme teilen.</translation>
    </message>
    <message>
        <source>Teach</source>
        <translation>Lehren</translation>
    </message>
    <message>
        <source>Here an agent learns the tensor of the document from nothing but the rules.</source>
        <translation>Hier lernt ein Agent den Tensor des Dokuments aus nichts als den Regeln.</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>Lernen</translation>
    </message>
    <message>
        <source>The lessons. {key:learn.hint} helps, {key:learn.return} comes back to the step, {key:learn.next} turns the page.</source>
        <translation>Die Lektionen. {key:learn.hint} hilft, {key:learn.return} kehrt zum Schritt zurück, {key:learn.next} blättert um.</translation>
    </message>
    <message>
        <source>Lesson editor</source>
        <translation>Lektionseditor</translation>
    </message>
    <message>
        <source>Lessons of your own. &lt;b&gt;Add step&lt;/b&gt; records the position on the board as the window shows it; text and questions follow, with numbers in braces that the program works out. &lt;b&gt;Validate&lt;/b&gt; asks every question and gives right and wrong answers, &lt;b&gt;Try it&lt;/b&gt; shows what a learner gets, and the lesson is saved as one file. Undo takes everything back.</source>
        <translation>Eigene Lektionen. &lt;b&gt;Neuer Schritt&lt;/b&gt; hält die Stellung auf dem Brett fest, wie das Fenster sie zeigt; Text und Fragen folgen, mit Zahlen in geschweiften Klammern, die das Programm ausrechnet. &lt;b&gt;Prüfen&lt;/b&gt; stellt jede Frage und gibt richtige und falsche Antworten, &lt;b&gt;Probe&lt;/b&gt; zeigt, was Lernende bekommen, und die Lektion wird als eine Datei gespeichert. Rückgängig macht alles rückgängig.</translation>
    </message>
    <message>
        <source>&lt;h2&gt;The docks&lt;/h2&gt;&lt;p&gt;Each can be moved, floated, put behind another as a tab, or closed; &lt;b&gt;Window&lt;/b&gt; lists them, and &lt;b&gt;Window ▸ Layout&lt;/b&gt; puts them in order again. {key:help.manual} over a dock opens what is said about it here.&lt;/p&gt;</source>
        <translation>&lt;h2&gt;Die Docks&lt;/h2&gt;&lt;p&gt;Jedes lässt sich verschieben, lösen, als Reiter hinter ein anderes legen oder schließen; &lt;b&gt;Fenster&lt;/b&gt; zählt sie auf, und &lt;b&gt;Fenster ▸ Anordnung&lt;/b&gt; ordnet sie wieder. {key:help.manual} über einem Dock öffnet, was hier über es steht.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>What colours, sizes and marks in the pictures mean. A click on a value leaves only its cells, with Ctrl several; another click brings the others back.</source>
        <translation>Was Farben, Größen und Zeichen in den Bildern bedeuten. Ein Klick auf einen Wert lässt nur dessen Zellen, mit Strg mehrere; ein weiterer Klick bringt die anderen zurück.</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Ausschnitt</translation>
    </message>
    <message>
        <source>Only some rows, columns or entries of A, B and C in the pictures. What is left out keeps a dotted outline on the sheet.</source>
        <translation>Nur einige Zeilen, Spalten oder Einträge von A, B und C in den Bildern. Was weggelassen ist, behält auf dem Blatt einen gepunkteten Umriss.</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>What a picture shows, in words and numbers: for screen readers, and to copy into a spreadsheet. Enter on a row lights up its cell, or goes to its move.</source>
        <translation>Was ein Bild zeigt, in Worten und Zahlen: für Bildschirmleser, und um es in eine Tabellenkalkulation zu kopieren. Eingabe auf einer Zeile lässt ihre Zelle leuchten oder geht zu ihrem Zug.</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Asks the tree: moves with a word, a term, an entry, a bound or a type. What does not answer is dimmed.</source>
        <translation>Fragt den Baum: Züge mit einem Wort, einem Term, einem Eintrag, einer Schranke oder einem Typ. Was nicht passt, wird blass.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Two positions side by side: what they share, what only one of them has, and how their residuals differ.</source>
        <translation>Zwei Stellungen nebeneinander: was sie gemeinsam haben, was nur eine von ihnen hat, und wie sich ihre Reste unterscheiden.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>What engines thought about this position: how the estimate of each candidate moved, and where the agent’s search has been. It is recorded: the slider goes back through it.</source>
        <translation>Was Maschinen über diese Stellung dachten: wie sich die Schätzung jedes Vorschlags bewegte, und wo die Suche des Agenten war. Es ist aufgezeichnet: Der Regler geht darin zurück.</translation>
    </message>
    <message>
        <source>Least squares</source>
        <translation>Kleinste Quadrate</translation>
    </message>
    <message>
        <source>Real numbers are fitted to what is left, from random starts. The residual falls to nothing, or it does not; where it falls while the numbers grow without bound, no decomposition is approached. What is found is made exact and can be adopted.</source>
        <translation>Reelle Zahlen werden von zufälligen Anfängen aus an den Rest angepasst. Der Rest fällt auf nichts oder nicht; fällt es, während die Zahlen ohne Schranke wachsen, wird keine Zerlegung angenähert. Was gefunden wird, wird exakt gemacht und kann übernommen werden.</translation>
    </message>
</context>
<context>
    <name>rankfall::Documents</name>
    <message>
        <source>Where: %1</source>
        <translation>Wo: %1</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Ungespeicherte Änderungen</translation>
    </message>
    <message>
        <source>Save the changes to “%1” first?</source>
        <translation>Die Änderungen an „%1“ zuerst speichern?</translation>
    </message>
    <message>
        <source>The moves have no meaning in the other ring</source>
        <translation>Die Züge haben im anderen Ring keinen Sinn</translation>
    </message>
    <message>
        <source>Now over %1.</source>
        <translation>Jetzt über %1.</translation>
    </message>
    <message>
        <source> The line no longer ends at zero: it holds only over %1.</source>
        <translation> Die Linie endet nicht mehr bei null: Sie gilt nur über %1.</translation>
    </message>
    <message numerus="yes">
        <source> %n moves have no meaning here and were left out.</source>
        <translation>
            <numerusform> %n Zug hat hier keinen Sinn und wurde weggelassen.</numerusform>
            <numerusform> %n Züge haben hier keinen Sinn und wurden weggelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>This file cannot be opened</source>
        <translation>Diese Datei lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>Opened “%1”</source>
        <translation>„%1“ geöffnet</translation>
    </message>
    <message>
        <source>This tensor cannot be explored</source>
        <translation>Dieser Tensor lässt sich nicht erkunden</translation>
    </message>
    <message>
        <source>Opened a %1</source>
        <translation>Geöffnet: %1</translation>
    </message>
    <message>
        <source>This is not in the atlas</source>
        <translation>Das ist nicht im Atlas</translation>
    </message>
    <message>
        <source>This is neither a file nor a target</source>
        <translation>Das ist weder eine Datei noch ein Ziel</translation>
    </message>
    <message>
        <source>This target cannot be explored</source>
        <translation>Dieses Ziel lässt sich nicht erkunden</translation>
    </message>
    <message>
        <source>This scheme cannot be read</source>
        <translation>Dieses Schema ist nicht lesbar</translation>
    </message>
    <message>
        <source>This scheme cannot be explored</source>
        <translation>Dieses Schema lässt sich nicht erkunden</translation>
    </message>
    <message>
        <source>From the atlas: %1 in %2 multiplications, exact over %3.</source>
        <translation>Aus dem Atlas: %1 in %2 Multiplikationen, exakt über %3.</translation>
    </message>
    <message>
        <source>Save session</source>
        <translation>Sitzung speichern</translation>
    </message>
    <message>
        <source>Sessions (*.rankfall)</source>
        <translation>Sitzungen (*.rankfall)</translation>
    </message>
    <message>
        <source>Replace the file?</source>
        <translation>Datei ersetzen?</translation>
    </message>
    <message>
        <source>“%1” exists already. Replace it?</source>
        <translation>„%1“ gibt es schon. Ersetzen?</translation>
    </message>
    <message>
        <source>The session could not be saved</source>
        <translation>Die Sitzung ließ sich nicht speichern</translation>
    </message>
    <message>
        <source>Export the terms of this position over %1</source>
        <translation>Die Terme dieser Stellung über %1 exportieren</translation>
    </message>
    <message>
        <source>The terms could not be exported</source>
        <translation>Die Terme ließen sich nicht exportieren</translation>
    </message>
    <message>
        <source>Exported %1 multiplications, verified over %2</source>
        <translation>%1 Multiplikationen exportiert, geprüft über %2</translation>
    </message>
    <message numerus="yes">
        <source>Exported %1 terms. They are not a full algorithm: the residual has %n nonzeros</source>
        <translation>
            <numerusform>%1 Terme exportiert. Sie sind kein vollständiges Verfahren: Der Rest hat %n belegte Zelle</numerusform>
            <numerusform>%1 Terme exportiert. Sie sind kein vollständiges Verfahren: Der Rest hat %n belegte Zellen</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 gespeichert</translation>
    </message>
    <message>
        <source>The unsaved work cannot be read</source>
        <translation>Die ungespeicherte Arbeit ist nicht lesbar</translation>
    </message>
    <message numerus="yes">
        <source>Recovered unsaved work on %1 from %2: %n moves</source>
        <translation>
            <numerusform>Ungespeicherte Arbeit an %1 von %2 geborgen: %n Zug</numerusform>
            <numerusform>Ungespeicherte Arbeit an %1 von %2 geborgen: %n Züge</numerusform>
        </translation>
    </message>
    <message>
        <source>This cannot be made of the atlas</source>
        <translation>Daraus lässt sich nichts im Atlas machen</translation>
    </message>
    <message>
        <source>Compute modulo a prime</source>
        <translation>Modulo einer Primzahl rechnen</translation>
    </message>
    <message>
        <source>A prime of at most %1:</source>
        <translation>Eine Primzahl bis %1:</translation>
    </message>
    <message>
        <source>There is no such field</source>
        <translation>Diesen Körper gibt es nicht</translation>
    </message>
    <message>
        <source>%1 is not a prime</source>
        <translation>%1 ist keine Primzahl</translation>
    </message>
    <message>
        <source>Give 2, 3, 5, 7, … up to %1</source>
        <translation>Gib 2, 3, 5, 7, … bis %1 an</translation>
    </message>
    <message>
        <source>%1 (%2). %3.</source>
        <translation>%1 (%2). %3.</translation>
    </message>
    <message>
        <source>Unsaved work is kept safe again.</source>
        <translation>Ungespeicherte Arbeit wird wieder gesichert.</translation>
    </message>
    <message>
        <source>Everything that can be read (*.rankfall *.json *.npz *.npy *.csv *.exp *.moves *.txt *.m);;Sessions (*.rankfall);;All files (*)</source>
        <translation>Alles, was lesbar ist (*.rankfall *.json *.npz *.npy *.csv *.exp *.moves *.txt *.m);;Sitzungen (*.rankfall);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The file has changed</source>
        <translation>Die Datei hat sich geändert</translation>
    </message>
    <message>
        <source>Another program has changed “%1” since it was opened here. Replace it?</source>
        <translation>Ein anderes Programm hat „%1“ geändert, seit es hier geöffnet wurde. Ersetzen?</translation>
    </message>
    <message>
        <source>To keep both, cancel and save under another name.</source>
        <translation>Um beide zu behalten, brich ab und speichere unter einem anderen Namen.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
</context>
<context>
    <name>rankfall::DrawingPage</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Re&amp;do</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>&amp;Leeren</translation>
    </message>
    <message>
        <source>&amp;Random of rank</source>
        <translation>&amp;Zufällig vom Rang</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Entries of %1</source>
        <translation>Einträge von %1</translation>
    </message>
    <message>
        <source>Take the last change back (Ctrl+Z)</source>
        <translation>Letzte Änderung zurücknehmen (Strg+Z)</translation>
    </message>
    <message>
        <source>Do it again (Ctrl+Shift+Z)</source>
        <translation>Wieder ausführen (Strg+Umschalt+Z)</translation>
    </message>
    <message>
        <source>Every entry becomes 0</source>
        <translation>Jeder Eintrag wird 0</translation>
    </message>
    <message>
        <source>A sum of so many random terms</source>
        <translation>Eine Summe von so vielen zufälligen Termen</translation>
    </message>
    <message>
        <source>Random terms</source>
        <translation>Zufällige Terme</translation>
    </message>
    <message>
        <source>Slices</source>
        <translation>Scheiben</translation>
    </message>
    <message>
        <source>One grid for each entry of A, a row for each entry of B, a column for each entry of C. Click steps a cell through 0, 1 and −1; digits, minus and arrows work too.</source>
        <translation>Ein Gitter für jeden Eintrag von A, eine Zeile für jeden von B, eine Spalte für jeden von C. Ein Klick führt eine Zelle durch 0, 1 und −1; Ziffern, Minus und Pfeile gehen auch.</translation>
    </message>
    <message>
        <source>Slice of a%1</source>
        <translation>Scheibe von a%1</translation>
    </message>
</context>
<context>
    <name>rankfall::DropOverlay</name>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n Datei</numerusform>
            <numerusform>%n Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop to open</source>
        <translation>Zum Öffnen loslassen</translation>
    </message>
</context>
<context>
    <name>rankfall::EngineChip</name>
    <message>
        <source>Engine: %1</source>
        <translation>Maschine: %1</translation>
    </message>
    <message>
        <source>Engine: %1, locked to one position
Click for its menu</source>
        <translation>Maschine: %1, bei einer Stellung festgehalten
Ein Klick öffnet ihr Menü</translation>
    </message>
    <message>
        <source>Engine: %1
Click for its menu</source>
        <translation>Maschine: %1
Ein Klick öffnet ihr Menü</translation>
    </message>
    <message>
        <source>Stopped working</source>
        <translation>Ausgefallen</translation>
    </message>
    <message>
        <source>Thinking · 000.0 s · 000.0 M flips</source>
        <translation>Denkt · 000,0 s · 000,0 M Flips</translation>
    </message>
</context>
<context>
    <name>rankfall::EngineOptions</name>
    <message>
        <source>Settings appear once the engine has greeted.</source>
        <translation>Einstellungen erscheinen, sobald die Maschine gegrüßt hat.</translation>
    </message>
    <message>
        <source> From %1 to %2; %3 unless chosen.</source>
        <translation> Von %1 bis %2; ohne Wahl %3.</translation>
    </message>
</context>
<context>
    <name>rankfall::EngineStrip</name>
    <message>
        <source>Engine</source>
        <translation>Maschine</translation>
    </message>
    <message>
        <source>Engines that think beside it</source>
        <translation>Maschinen, die daneben denken</translation>
    </message>
    <message>
        <source>How the agent thinks: network, basis, simulations, value</source>
        <translation>Wie der Agent denkt: Netz, Basis, Simulationen, Wert</translation>
    </message>
    <message>
        <source>Show the position in the agent’s basis (Shift+B)</source>
        <translation>Die Stellung in der Basis des Agenten zeigen (Umschalt+B)</translation>
    </message>
    <message>
        <source>Lock the engine to this position (L)</source>
        <translation>Die Maschine bei dieser Stellung festhalten (L)</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Linien</translation>
    </message>
    <message>
        <source>How many proposals (+ and −)</source>
        <translation>Wie viele Vorschläge (+ und −)</translation>
    </message>
    <message>
        <source>How long the engine thinks about a position</source>
        <translation>Wie lange die Maschine über eine Stellung nachdenkt</translation>
    </message>
    <message>
        <source>until stopped</source>
        <translation>bis zum Anhalten</translation>
    </message>
    <message>
        <source>1 second</source>
        <translation>1 Sekunde</translation>
    </message>
    <message>
        <source>5 seconds</source>
        <translation>5 Sekunden</translation>
    </message>
    <message>
        <source>30 seconds</source>
        <translation>30 Sekunden</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Dorthin</translation>
    </message>
    <message>
        <source>Return to the position that the engine looks at (Shift+L)</source>
        <translation>Zurück zur Stellung, die die Maschine ansieht (Umschalt+L)</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Neu starten</translation>
    </message>
    <message>
        <source>Start the engine again, and have it think</source>
        <translation>Die Maschine neu starten und denken lassen</translation>
    </message>
    <message>
        <source>Log…</source>
        <translation>Protokoll …</translation>
    </message>
    <message>
        <source>What was said between the program and the engine, and what the engine complained of</source>
        <translation>Was Programm und Maschine einander gesagt haben, und worüber die Maschine klagte</translation>
    </message>
    <message>
        <source>Think beside it</source>
        <translation>Daneben denken</translation>
    </message>
    <message>
        <source>Engines outside this program…</source>
        <translation>Maschinen außerhalb dieses Programms …</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Think</source>
        <translation>Denken</translation>
    </message>
    <message>
        <source>%1 (Space)</source>
        <translation>%1 (Leertaste)</translation>
    </message>
    <message>
        <source>Let the engine follow you again (L)</source>
        <translation>Die Maschine wieder folgen lassen (L)</translation>
    </message>
    <message>
        <source>Think beside it: %1</source>
        <translation>Daneben denken: %1</translation>
    </message>
    <message>
        <source>best %1</source>
        <translation>bester %1</translation>
    </message>
    <message>
        <source>The network that thinks, and the basis of its games: %1</source>
        <translation>Das Netz, das denkt, und die Basis seiner Partien: %1</translation>
    </message>
    <message>
        <source>Engine on move %1 (you are on %2)</source>
        <translation>Maschine bei Zug %1 (du bist bei %2)</translation>
    </message>
    <message>
        <source>Proposals for move %1 (you are on %2)</source>
        <translation>Vorschläge zu Zug %1 (du bist bei %2)</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>How long the engine thinks about a position: %1</source>
        <translation>Wie lange die Maschine über eine Stellung nachdenkt: %1</translation>
    </message>
</context>
<context>
    <name>rankfall::EnginesDialog</name>
    <message>
        <source>, by %1</source>
        <translation>, von %1</translation>
    </message>
    <message>
        <source>It plays over no ring that is known here.</source>
        <translation>Sie spielt über keinem Ring, der hier bekannt ist.</translation>
    </message>
    <message>
        <source>Plays over %1, up to %2×%3×%4 entries.</source>
        <translation>Spielt über %1, bis zu %2×%3×%4 Einträgen.</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>Nicht gestartet</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Startet …</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>Denkt</translation>
    </message>
    <message>
        <source>Cannot be started</source>
        <translation>Lässt sich nicht starten</translation>
    </message>
    <message>
        <source>Crashed</source>
        <translation>Abgestürzt</translation>
    </message>
    <message>
        <source>Hangs</source>
        <translation>Hängt</translation>
    </message>
    <message>
        <source>Floods</source>
        <translation>Flutet</translation>
    </message>
    <message>
        <source>Talks rubbish</source>
        <translation>Redet Unsinn</translation>
    </message>
    <message>
        <source>Lies</source>
        <translation>Lügt</translation>
    </message>
    <message>
        <source>Does not fit</source>
        <translation>Passt nicht</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Prüfen</translation>
    </message>
    <message>
        <source>&amp;Restart</source>
        <translation>&amp;Neu starten</translation>
    </message>
    <message>
        <source>Write the command that starts it.</source>
        <translation>Schreibe den Befehl, der sie startet.</translation>
    </message>
    <message>
        <source>It starts when it is first asked, or tested here.</source>
        <translation>Sie startet, wenn sie zum ersten Mal gefragt oder hier geprüft wird.</translation>
    </message>
    <message>
        <source>New engine</source>
        <translation>Neue Maschine</translation>
    </message>
    <message>
        <source>Engines outside this program</source>
        <translation>Maschinen außerhalb dieses Programms</translation>
    </message>
    <message>
        <source>Any program that reads and writes JSON lines can be an engine: rankfall-cli on another machine, or one of your own. The page engine-protocol.md describes how, and slices.py beside it is an example.</source>
        <translation>Jedes Programm, das JSON-Zeilen liest und schreibt, kann eine Maschine sein: rankfall-cli auf einem anderen Rechner oder ein eigenes. Die Seite engine-protocol.md beschreibt, wie; slices.py daneben ist ein Beispiel.</translation>
    </message>
    <message>
        <source>Engines</source>
        <translation>Maschinen</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>Add an engine</source>
        <translation>Eine Maschine hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>End this engine and forget it</source>
        <translation>Diese Maschine beenden und vergessen</translation>
    </message>
    <message>
        <source>The program and its arguments, parted by blanks; quotes keep words together. No shell reads it.</source>
        <translation>Das Programm und seine Argumente, durch Leerzeichen getrennt; Anführungszeichen halten Wörter zusammen. Keine Shell liest sie.</translation>
    </message>
    <message>
        <source>where the explorer was started</source>
        <translation>wo dieses Programm gestartet wurde</translation>
    </message>
    <message>
        <source>Choose the folder that it runs in</source>
        <translation>Den Ordner wählen, in dem sie läuft</translation>
    </message>
    <message>
        <source>&amp;Enabled: listed among the engines</source>
        <translation>&amp;Aktiv: steht in der Liste der Maschinen</translation>
    </message>
    <message>
        <source>Starts the engine anew and awaits its greeting</source>
        <translation>Startet die Maschine neu und wartet auf ihren Gruß</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>Na&amp;me</translation>
    </message>
    <message>
        <source>&amp;Command</source>
        <translation>&amp;Befehl</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Ordner</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Nothing has been said yet.</source>
        <translation>Noch wurde nichts gesagt.</translation>
    </message>
    <message>
        <source>&amp;Settings</source>
        <translation>E&amp;instellungen</translation>
    </message>
    <message>
        <source>&amp;Log</source>
        <translation>Pro&amp;tokoll</translation>
    </message>
    <message>
        <source>Folder of the engine</source>
        <translation>Ordner der Maschine</translation>
    </message>
    <message>
        <source>Takes too much memory</source>
        <translation>Braucht zu viel Speicher</translation>
    </message>
    <message>
        <source>No engine has been added.

Add one, and write the command that starts it;
for one on another machine a host is enough.</source>
        <translation>Es wurde keine Engine hinzugefügt.

Füge eine hinzu und schreibe den Befehl, der sie startet;
für eine auf einem anderen Rechner genügt dessen Name.</translation>
    </message>
    <message>
        <source>Remote over &amp;ssh…</source>
        <translation>Fern über &amp;ssh …</translation>
    </message>
    <message>
        <source>Add an engine that runs on another machine</source>
        <translation>Eine Engine hinzufügen, die auf einem anderen Rechner läuft</translation>
    </message>
</context>
<context>
    <name>rankfall::EntryHeader</name>
    <message>
        <source>Entries of A, B and C</source>
        <translation>Einträge von A, B und C</translation>
    </message>
</context>
<context>
    <name>rankfall::EvaluationData</name>
    <message>
        <source>At the start</source>
        <translation>Am Anfang</translation>
    </message>
    <message>
        <source>After %1</source>
        <translation>Nach %1</translation>
    </message>
    <message>
        <source>%1: solved with %2 multiplications.</source>
        <translation>%1: gelöst mit %2 Multiplikationen.</translation>
    </message>
    <message>
        <source>nothing played</source>
        <translation>nichts gespielt</translation>
    </message>
    <message>
        <source>%1 played</source>
        <translation>%1 gespielt</translation>
    </message>
    <message>
        <source>%1: %2, the rest needs exactly %3: total %4. A closed band is a proof about this residual, not about the tensor.</source>
        <translation>%1: %2, der Rest braucht genau %3: gesamt %4. Ein geschlossenes Band ist ein Beweis für diesen Rest, nicht für den Tensor.</translation>
    </message>
    <message>
        <source>%1: %2, the rest needs at least %3 and at most %4: total %5. %6 cells are not zero.</source>
        <translation>%1: %2, der Rest braucht mindestens %3 und höchstens %4: gesamt %5. %6 Zellen sind nicht null.</translation>
    </message>
    <message>
        <source>The engine found a verified line to total %1.</source>
        <translation>Die Maschine hat eine geprüfte Linie zu gesamt %1 gefunden.</translation>
    </message>
    <message>
        <source>The engine expects a total of %1.</source>
        <translation>Die Maschine erwartet gesamt %1.</translation>
    </message>
    <message>
        <source>8 of 10 outcomes lie between %1 and %2.</source>
        <translation>8 von 10 Ausgängen liegen zwischen %L1 und %L2.</translation>
    </message>
    <message>
        <source>%1: a verified line to total %2.</source>
        <translation>%1: eine geprüfte Linie zu gesamt %2.</translation>
    </message>
    <message>
        <source>%1: expects %2.</source>
        <translation>%1: erwartet %2.</translation>
    </message>
    <message>
        <source>%1: %2 played. %3 Total %4.</source>
        <translation>%1: %2 gespielt. %3 Gesamt %4.</translation>
    </message>
</context>
<context>
    <name>rankfall::EvaluationGraph</name>
    <message>
        <source>Evaluation graph</source>
        <translation>Bewertungskurve</translation>
    </message>
    <message>
        <source>best known %1</source>
        <translation>Rekord %1</translation>
    </message>
    <message>
        <source>total: proved bounds</source>
        <translation>gesamt: bewiesene Schranken</translation>
    </message>
    <message>
        <source>nonzeros</source>
        <translation>belegte Zellen</translation>
    </message>
    <message>
        <source>schoolbook %1</source>
        <translation>Schulmethode %1</translation>
    </message>
    <message>
        <source>found</source>
        <translation>gefunden</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>erwartet</translation>
    </message>
    <message>
        <source>Play a move to see the band of bounds</source>
        <translation>Spiele einen Zug, um das Band der Schranken zu sehen</translation>
    </message>
</context>
<context>
    <name>rankfall::EvaluationView</name>
    <message>
        <source>Evaluation</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>What is proved</source>
        <translation>Was bewiesen ist</translation>
    </message>
</context>
<context>
    <name>rankfall::ExhibitStrip</name>
    <message>
        <source>Matrices…</source>
        <translation>Matrizen …</translation>
    </message>
    <message>
        <source>Back to your position</source>
        <translation>Zurück zu deiner Stellung</translation>
    </message>
    <message>
        <source>The pictures show something else than your position (Esc)</source>
        <translation>Die Bilder zeigen etwas anderes als deine Stellung (Esc)</translation>
    </message>
    <message>
        <source>How entries of the tensor become those of the agent</source>
        <translation>Wie aus Einträgen des Tensors die des Agenten werden</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
</context>
<context>
    <name>rankfall::ExportDialog</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter …</translation>
    </message>
    <message>
        <source>Export as code</source>
        <translation>Als Code exportieren</translation>
    </message>
    <message>
        <source>What to write</source>
        <translation>Was geschrieben wird</translation>
    </message>
    <message>
        <source>What is written</source>
        <translation>Was geschrieben wird</translation>
    </message>
    <message>
        <source>The position is not solved: %1 cells differ from the target. Only a complete scheme is an algorithm; go to the end of a line (End).</source>
        <translation>Die Stellung ist nicht gelöst: %1 Zellen weichen vom Ziel ab. Nur ein vollständiges Schema ist ein Verfahren; geh ans Ende einer Linie (Ende).</translation>
    </message>
    <message>
        <source>Looking for sums to share…</source>
        <translation>Gemeinsame Summen werden gesucht …</translation>
    </message>
    <message>
        <source>%1 multiplications and %2 additions, %3 without shared sums; verified over %4.</source>
        <translation>%1 Multiplikationen und %2 Additionen, %3 ohne gemeinsame Summen; geprüft über %4.</translation>
    </message>
    <message>
        <source>Save the %1</source>
        <translation>%1 speichern</translation>
    </message>
</context>
<context>
    <name>rankfall::FactEdit</name>
    <message>
        <source>Facts</source>
        <translation>Tatsachen</translation>
    </message>
</context>
<context>
    <name>rankfall::FactorEditor</name>
    <message>
        <source>The grids keep the last formula that could be read.</source>
        <translation>Die Raster behalten die letzte lesbare Formel.</translation>
    </message>
    <message>
        <source>Nothing is left: the terms sum to the target.</source>
        <translation>Nichts bleibt: Die Terme ergeben zusammen das Ziel.</translation>
    </message>
    <message>
        <source>%1 left. A move needs u, v and w.</source>
        <translation>%1 im Rest. Ein Zug braucht u, v und w.</translation>
    </message>
    <message>
        <source>Coefficient %1 is outside %2.</source>
        <translation>Koeffizient %1 liegt außerhalb von %2.</translation>
    </message>
    <message>
        <source>end of the line: nonzeros %1 → %2</source>
        <translation>Ende der Linie: belegte Zellen %1 → %2</translation>
    </message>
    <message>
        <source>your move</source>
        <translation>dein Zug</translation>
    </message>
    <message>
        <source>New move</source>
        <translation>Neuer Zug</translation>
    </message>
    <message>
        <source>Editing %1</source>
        <translation>%1 wird geändert</translation>
    </message>
    <message>
        <source>New move before %1</source>
        <translation>Neuer Zug vor %1</translation>
    </message>
    <message>
        <source>Type a move, such as %1</source>
        <translation>Tippe einen Zug, etwa %1</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Spielen</translation>
    </message>
    <message>
        <source>Replace %1</source>
        <translation>%1 ersetzen</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Insert before</source>
        <translation>Davor einfügen</translation>
    </message>
    <message>
        <source>Negate %1</source>
        <translation>%1 negieren</translation>
    </message>
    <message>
        <source>Transpose %1</source>
        <translation>%1 transponieren</translation>
    </message>
    <message>
        <source>%1 is not a square matrix</source>
        <translation>%1 ist keine quadratische Matrix</translation>
    </message>
    <message>
        <source>Rotate the factors: u from v, v from w, w from u</source>
        <translation>Faktoren drehen: u wird v, v wird w, w wird u</translation>
    </message>
    <message>
        <source>The factors differ in size and cannot change places</source>
        <translation>Die Faktoren sind verschieden groß und können nicht tauschen</translation>
    </message>
    <message>
        <source>Cancel: leave the move as it is (Esc)</source>
        <translation>Abbrechen: den Zug lassen, wie er ist (Esc)</translation>
    </message>
    <message>
        <source>Formula of the move</source>
        <translation>Formel des Zugs</translation>
    </message>
    <message>
        <source>Allow</source>
        <translation>Erlauben</translation>
    </message>
    <message>
        <source>Keep this coefficient; engines still stay within the set</source>
        <translation>Diesen Koeffizienten behalten; Maschinen bleiben trotzdem in der Menge</translation>
    </message>
    <message>
        <source>Clamp</source>
        <translation>Begrenzen</translation>
    </message>
    <message>
        <source>Move every coefficient into the set</source>
        <translation>Jeden Koeffizienten in die Menge holen</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Vollenden</translation>
    </message>
    <message>
        <source>Fill the empty or unlocked factors so that the fewest nonzeros are left (Ctrl+Shift+Enter)</source>
        <translation>Füllt die leeren oder offenen Faktoren so, dass die wenigsten Zellen belegt bleiben (Strg+Umschalt+Eingabe)</translation>
    </message>
    <message>
        <source>Keep the old move and put this one before it</source>
        <translation>Den alten Zug behalten und diesen davor setzen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Empty the factors that are not locked</source>
        <translation>Leert die Faktoren, die nicht verschlossen sind</translation>
    </message>
    <message>
        <source>%1 only takes out terms: there are no factors to edit.</source>
        <translation>%1 nimmt nur Terme heraus: Es gibt keine Faktoren zu ändern.</translation>
    </message>
    <message>
        <source>%1 adds %2 terms; this is the first of them.</source>
        <translation>%1 fügt %2 Terme hinzu; das ist der erste davon.</translation>
    </message>
    <message>
        <source>Set entries of u, v and w, or type a formula.</source>
        <translation>Setze Einträge von u, v und w, oder tippe eine Formel.</translation>
    </message>
    <message>
        <source>A factor is still empty: set an entry, or let Complete fill it.</source>
        <translation>Ein Faktor ist noch leer: Setze einen Eintrag, oder lass Vollenden ihn füllen.</translation>
    </message>
    <message>
        <source>Nothing is pinned: click cells in 3D or on the sheet, with Ctrl for more than one.</source>
        <translation>Nichts ist festgenadelt: Klicke Zellen in 3D oder auf dem Blatt an, mit Strg mehrere.</translation>
    </message>
    <message>
        <source>Cancels %1 of the %2 nonzero cells that are pinned, creates %3: no move cancels more of them, nor as many and creates fewer.</source>
        <translation>Löscht %1 der %2 belegten festgenadelten Zellen, erzeugt %3: Kein Zug löscht mehr davon, und keiner ebenso viele und erzeugt weniger.</translation>
    </message>
    <message>
        <source>Cancels %1 of the %2 nonzero cells that are pinned, creates %3: the best that was found.</source>
        <translation>Löscht %1 der %2 belegten festgenadelten Zellen, erzeugt %3: das Beste, was gefunden wurde.</translation>
    </message>
    <message>
        <source>The residual is zero in every pinned cell: pin cells that are left.</source>
        <translation>Der Rest ist in jeder festgenadelten Zelle null: Nadle Zellen fest, die noch übrig sind.</translation>
    </message>
    <message>
        <source>No pinned cell holds a product of three coefficients up to %1.</source>
        <translation>Keine festgenadelte Zelle enthält ein Produkt dreier Koeffizienten bis %1.</translation>
    </message>
    <message>
        <source>A rank-one block, cells: %1. This move takes them away and touches nothing else.</source>
        <translation>Ein Block vom Rang eins, Zellen: %1. Dieser Zug nimmt sie weg und berührt sonst nichts.</translation>
    </message>
</context>
<context>
    <name>rankfall::FactorGrid</name>
    <message>
        <source>at %1; all entries are zero</source>
        <translation>bei %1; alle Einträge sind null</translation>
    </message>
    <message>
        <source>at %1; nonzero: %2</source>
        <translation>bei %1; ungleich null: %2</translation>
    </message>
</context>
<context>
    <name>rankfall::FactorGrids</name>
    <message>
        <source>Factor %1</source>
        <translation>Faktor %1</translation>
    </message>
    <message>
        <source>Keep factor %1 as it is when Complete or Clear is used</source>
        <translation>Faktor %1 lassen, wie er ist, wenn vollendet oder geleert wird</translation>
    </message>
</context>
<context>
    <name>rankfall::FamilyList</name>
    <message>
        <source>Search: group, toeplitz, skew…</source>
        <translation>Suche: Gruppe, Toeplitz, schief …</translation>
    </message>
    <message>
        <source>Search the families</source>
        <translation>Familien durchsuchen</translation>
    </message>
    <message>
        <source>Families of tensors</source>
        <translation>Familien von Tensoren</translation>
    </message>
    <message>
        <source>Drawn by hand</source>
        <translation>Von Hand gezeichnet</translation>
    </message>
    <message>
        <source>a tensor of your own, cell by cell</source>
        <translation>ein eigener Tensor, Zelle für Zelle</translation>
    </message>
    <message>
        <source>Pasted, or from a file</source>
        <translation>Eingefügt oder aus einer Datei</translation>
    </message>
    <message>
        <source>a tensor or an algebra of your own: .npy, JSON, CSV, text, a multiplication table</source>
        <translation>ein eigener Tensor oder eine eigene Algebra: .npy, JSON, CSV, Text, eine Multiplikationstafel</translation>
    </message>
</context>
<context>
    <name>rankfall::FamilyPage</name>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Kinds of A and B</source>
        <translation>Arten von A und B</translation>
    </message>
    <message>
        <source>Modulus</source>
        <translation>Modul</translation>
    </message>
    <message>
        <source>One of these, or another one that you type</source>
        <translation>Eines davon, oder ein anderes, das du eintippst</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>Von %1 bis %2</translation>
    </message>
</context>
<context>
    <name>rankfall::FilmDialog</name>
    <message>
        <source>Save film</source>
        <translation>Film speichern</translation>
    </message>
    <message>
        <source>What the film shows</source>
        <translation>Was der Film zeigt</translation>
    </message>
    <message>
        <source>All three</source>
        <translation>Alle drei</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Residual</source>
        <translation>Rest</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>Faktor</translation>
    </message>
    <message>
        <source>Target, residual and factor</source>
        <translation>Ziel, Rest und Faktor</translation>
    </message>
    <message>
        <source>The target alone</source>
        <translation>Nur das Ziel</translation>
    </message>
    <message>
        <source>The residual as it falls</source>
        <translation>Der Rest, wie er fällt</translation>
    </message>
    <message>
        <source>Each term as it grows</source>
        <translation>Jeder Term, wie er wächst</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>As shown</source>
        <translation>Wie gezeigt</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>Art der Datei</translation>
    </message>
    <message>
        <source>Width in pixels</source>
        <translation>Breite in Pixeln</translation>
    </message>
    <message>
        <source>Height in pixels</source>
        <translation>Höhe in Pixeln</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Left: half as fast. Right: twice as fast.</source>
        <translation>Links: halb so schnell. Rechts: doppelt so schnell.</translation>
    </message>
    <message>
        <source>Frame that is shown</source>
        <translation>Gezeigtes Einzelbild</translation>
    </message>
    <message>
        <source>A frame of the film</source>
        <translation>Ein Einzelbild des Films</translation>
    </message>
    <message>
        <source>pixels</source>
        <translation>Pixel</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Speichern …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>%1 moves in %2 seconds, %3 frames.</source>
        <translation>%1 Züge in %2 Sekunden, %3 Einzelbilder.</translation>
    </message>
    <message>
        <source>The line has no moves yet. Play some, and they can be filmed.</source>
        <translation>Die Linie hat noch keine Züge. Spiele einige, dann lassen sie sich filmen.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Stopped. Nothing was kept.</source>
        <translation>Angehalten. Nichts wurde behalten.</translation>
    </message>
</context>
<context>
    <name>rankfall::FindPanel</name>
    <message>
        <source>Previous hit</source>
        <translation>Voriger Treffer</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Hide the others</source>
        <translation>Die anderen verbergen</translation>
    </message>
    <message>
        <source>solved, bound&lt;3, uses:a12, type:2,2,2 …</source>
        <translation>solved, bound&lt;3, uses:a12, type:2,2,2 …</translation>
    </message>
    <message>
        <source>Find in the tree</source>
        <translation>Im Baum suchen</translation>
    </message>
    <message>
        <source>Conditions that must all hold; “or” and “not” join them. Enter: next hit</source>
        <translation>Bedingungen, die alle gelten müssen; „or“ und „not“ verbinden sie. Eingabe: nächster Treffer</translation>
    </message>
    <message>
        <source>Leaves what does not match out of the tree; otherwise it is dimmed</source>
        <translation>Lässt aus dem Baum weg, was nicht passt; sonst wird es blass</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>Finds positions in the tree; the tree dims the others.</source>
        <translation>Findet Stellungen im Baum; der Baum macht die anderen blass.</translation>
    </message>
    <message>
        <source>complete decompositions</source>
        <translation>vollständige Zerlegungen</translation>
    </message>
    <message>
        <source>upper bound of what is left; also lower, total, rank, nonzeros, depth</source>
        <translation>obere Schranke dessen, was bleibt; auch lower, total, rank, nonzeros, depth</translation>
    </message>
    <message>
        <source>the move adds a term with this entry</source>
        <translation>der Zug fügt einen Term mit diesem Eintrag hinzu</translation>
    </message>
    <message>
        <source>the move adds a term of this type</source>
        <translation>der Zug fügt einen Term dieses Typs hinzu</translation>
    </message>
    <message>
        <source>what the move does</source>
        <translation>was der Zug tut</translation>
    </message>
    <message>
        <source>the position holds this term</source>
        <translation>die Stellung enthält diesen Term</translation>
    </message>
    <message>
        <source>also marked, mark=3, comment, breakpoint, leaf, fork</source>
        <translation>auch marked, mark=3, comment, breakpoint, leaf, fork</translation>
    </message>
    <message>
        <source>reached in several ways</source>
        <translation>auf mehreren Wegen erreicht</translation>
    </message>
    <message>
        <source>word</source>
        <translation>Wort</translation>
    </message>
    <message>
        <source>in the name, the comment or the move</source>
        <translation>im Namen, im Kommentar oder im Zug</translation>
    </message>
    <message>
        <source>turn round, alternatives</source>
        <translation>umkehren, Alternativen</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>bookmark</source>
        <translation>Lesezeichen</translation>
    </message>
    <message numerus="yes">
        <source>%n found so far…</source>
        <translation>
            <numerusform>bisher %n gefunden …</numerusform>
            <numerusform>bisher %n gefunden …</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n gefunden</numerusform>
            <numerusform>%n gefunden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rankfall::FlipMapCanvas</name>
    <message>
        <source>Map of the flips</source>
        <translation>Karte der Flips</translation>
    </message>
    <message>
        <source>%1 schemes, %2 flips from the schoolbook algorithm and %3 from a merge</source>
        <translation>%1 Schemata, %2 Flips von der Schulmethode und %3 von einer Verschmelzung</translation>
    </message>
    <message>
        <source>Click: %1</source>
        <translation>Klick: %1</translation>
    </message>
    <message>
        <source>flips to a merge</source>
        <translation>Flips bis zur Verschmelzung</translation>
    </message>
    <message>
        <source>7 terms</source>
        <translation>7 Terme</translation>
    </message>
    <message>
        <source>flips from the schoolbook algorithm</source>
        <translation>Flips von der Schulmethode</translation>
    </message>
</context>
<context>
    <name>rankfall::FlipMapData</name>
    <message>
        <source>%1 merge into one</source>
        <translation>%1 verschmelzen zu einem</translation>
    </message>
    <message>
        <source>%1 share %2</source>
        <translation>%1 haben %2 gemeinsam</translation>
    </message>
    <message>
        <source>This map is of the flips of 2×2×2 over ℤ mod 2.</source>
        <translation>Diese Karte ist die der Flips von 2×2×2 über ℤ mod 2.</translation>
    </message>
    <message>
        <source>Flips keep a complete algorithm complete: play one first.</source>
        <translation>Flips lassen ein vollständiges Verfahren vollständig: Spiele zuerst eines.</translation>
    </message>
    <message>
        <source>Walking all 278 289 schemes…</source>
        <translation>Alle 278 289 Schemata werden begangen …</translation>
    </message>
    <message>
        <source>Seven terms: you have arrived. Every algorithm with seven is Strassen’s in another basis.</source>
        <translation>Sieben Terme: Du bist angekommen. Jedes Verfahren mit sieben ist das von Strassen in einer anderen Basis.</translation>
    </message>
    <message>
        <source>No flips lead here from the schoolbook algorithm.</source>
        <translation>Von der Schulmethode führen keine Flips hierher.</translation>
    </message>
    <message numerus="yes">
        <source>%n flips from the schoolbook algorithm; two terms merge here</source>
        <translation>
            <numerusform>%n Flip von der Schulmethode; zwei Terme verschmelzen hier</numerusform>
            <numerusform>%n Flips von der Schulmethode; zwei Terme verschmelzen hier</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 flips from the schoolbook algorithm, %2 to the nearest merge; %3 of the flips here lead nearer</source>
        <translation>%1 Flips von der Schulmethode, %2 bis zur nächsten Verschmelzung; %3 der Flips hier führen näher</translation>
    </message>
</context>
<context>
    <name>rankfall::FlipMapView</name>
    <message>
        <source>Begin here</source>
        <translation>Hier beginnen</translation>
    </message>
    <message>
        <source>Show a way</source>
        <translation>Einen Weg zeigen</translation>
    </message>
    <message>
        <source>Next flip</source>
        <translation>Nächster Flip</translation>
    </message>
    <message>
        <source>Flip map</source>
        <translation>Flip-Karte</translation>
    </message>
    <message>
        <source>Opens 2×2×2 over ℤ mod 2 with the schoolbook algorithm, where the walk begins</source>
        <translation>Öffnet 2×2×2 über ℤ mod 2 mit der Schulmethode, wo der Weg beginnt</translation>
    </message>
    <message>
        <source>Draws a shortest way to seven terms</source>
        <translation>Zeichnet einen kürzesten Weg zu sieben Termen</translation>
    </message>
    <message>
        <source>Plays the first flip or merge of that way</source>
        <translation>Spielt den ersten Flip oder die Verschmelzung dieses Wegs</translation>
    </message>
    <message>
        <source>Flips from here</source>
        <translation>Flips von hier</translation>
    </message>
    <message>
        <source>Enter plays the flip</source>
        <translation>Eingabe spielt den Flip</translation>
    </message>
    <message>
        <source>7 terms</source>
        <translation>7 Terme</translation>
    </message>
    <message>
        <source>↓ %1 to a merge</source>
        <translation>↓ %1 bis zur Verschmelzung</translation>
    </message>
    <message>
        <source>↑ %1 to a merge</source>
        <translation>↑ %1 bis zur Verschmelzung</translation>
    </message>
    <message>
        <source>→ %1 to a merge</source>
        <translation>→ %1 bis zur Verschmelzung</translation>
    </message>
</context>
<context>
    <name>rankfall::FlipsModel</name>
    <message>
        <source>Merges</source>
        <translation>Verschmelzungen</translation>
    </message>
    <message>
        <source>Flips before a merge</source>
        <translation>Flips vor einer Verschmelzung</translation>
    </message>
    <message>
        <source>Flips</source>
        <translation>Flips</translation>
    </message>
    <message>
        <source>Pluses</source>
        <translation>Pluszüge</translation>
    </message>
    <message>
        <source>Splits</source>
        <translation>Teilungen</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>share %1 and %2</source>
        <translation>haben %1 und %2 gemeinsam</translation>
    </message>
    <message>
        <source>share %1</source>
        <translation>haben %1 gemeinsam</translation>
    </message>
    <message>
        <source>lends %1</source>
        <translation>leiht %1</translation>
    </message>
    <message>
        <source>parts %1</source>
        <translation>teilt %1</translation>
    </message>
    <message>
        <source>they cancel</source>
        <translation>sie heben sich auf</translation>
    </message>
    <message>
        <source>then merges with %1</source>
        <translation>verschmilzt dann mit %1</translation>
    </message>
    <message>
        <source>Coefficients that are not zero: %1. Additions: %2.</source>
        <translation>Koeffizienten ungleich null: %1. Additionen: %2.</translation>
    </message>
    <message>
        <source>%1 %2, become %3</source>
        <translation>%1 %2, werden zu %3</translation>
    </message>
</context>
<context>
    <name>rankfall::FlipsPanel</name>
    <message>
        <source>Which moves to list</source>
        <translation>Welche Züge die Liste zeigt</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Merges</source>
        <translation>Verschmelzungen</translation>
    </message>
    <message>
        <source>Flips</source>
        <translation>Flips</translation>
    </message>
    <message>
        <source>Pluses</source>
        <translation>Pluszüge</translation>
    </message>
    <message>
        <source>Splits</source>
        <translation>Teilungen</translation>
    </message>
    <message>
        <source>Random flip</source>
        <translation>Zufälliger Flip</translation>
    </message>
    <message>
        <source>Plays one flip by chance, or a merge where there is one (Shift+G). Held down it walks on.</source>
        <translation>Spielt einen zufälligen Flip, oder eine Verschmelzung, wo es eine gibt (Umschalt+G). Gehalten geht es weiter.</translation>
    </message>
    <message>
        <source>Terms: click one to see what it can do</source>
        <translation>Terme: ein Klick zeigt, was einer kann</translation>
    </message>
    <message>
        <source>Play the schoolbook algorithm</source>
        <translation>Schulmethode spielen</translation>
    </message>
    <message>
        <source>There are no terms yet. Play some moves, or begin with the schoolbook algorithm.</source>
        <translation>Noch gibt es keine Terme. Spiele einige Züge, oder beginne mit der Schulmethode.</translation>
    </message>
    <message>
        <source>One term alone can only be split.</source>
        <translation>Ein Term allein lässt sich nur teilen.</translation>
    </message>
    <message>
        <source>No two terms share two factors: nothing merges here. A flip marked green leads to a merge.</source>
        <translation>Keine zwei Terme haben zwei gemeinsame Faktoren: Nichts verschmilzt hier. Ein grün markierter Flip führt zu einer Verschmelzung.</translation>
    </message>
    <message>
        <source>%1 and %2 share no factor: a plus leads on.</source>
        <translation>%1 und %2 haben keinen gemeinsamen Faktor: Ein Plus führt weiter.</translation>
    </message>
    <message>
        <source>%1 shares no factor with another term. Pick a second one for a plus.</source>
        <translation>%1 hat mit keinem anderen Term einen Faktor gemeinsam. Wähle einen zweiten für ein Plus.</translation>
    </message>
    <message>
        <source>No two terms share a factor: only a plus leads on.</source>
        <translation>Keine zwei Terme haben einen gemeinsamen Faktor: Nur ein Plus führt weiter.</translation>
    </message>
    <message>
        <source>The first %1 are listed. Pick a term to see all of its own.</source>
        <translation>Die ersten %1 stehen hier. Wähle einen Term, um alle seine zu sehen.</translation>
    </message>
    <message>
        <source>Terms that share a factor need no plus: they can flip.</source>
        <translation>Terme mit einem gemeinsamen Faktor brauchen kein Plus: Sie können flippen.</translation>
    </message>
    <message>
        <source>Nothing here can be split further.</source>
        <translation>Hier lässt sich nichts weiter teilen.</translation>
    </message>
    <message>
        <source>1 term</source>
        <translation>1 Term</translation>
    </message>
    <message>
        <source>%1 terms</source>
        <translation>%1 Terme</translation>
    </message>
    <message>
        <source>No two terms share a factor: nothing to flip</source>
        <translation>Keine zwei Terme haben einen gemeinsamen Faktor: nichts zu flippen</translation>
    </message>
    <message>
        <source>No two terms share two factors: nothing merges here</source>
        <translation>Keine zwei Terme haben zwei gemeinsame Faktoren: Nichts verschmilzt hier</translation>
    </message>
</context>
<context>
    <name>rankfall::FlipsView</name>
    <message>
        <source>adds</source>
        <translation>Beitrag</translation>
    </message>
    <message>
        <source>nnz</source>
        <translation>bel.</translation>
    </message>
</context>
<context>
    <name>rankfall::FormulasPanel</name>
    <message>
        <source>The position as an algorithm</source>
        <translation>Die Stellung als Verfahren</translation>
    </message>
    <message>
        <source>Copy the formulas</source>
        <translation>Formeln kopieren</translation>
    </message>
    <message>
        <source>What the formulas show</source>
        <translation>Was die Formeln zeigen</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Terme</translation>
    </message>
    <message>
        <source>Shared sums</source>
        <translation>Gemeinsame Summen</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Rechnen</translation>
    </message>
    <message>
        <source>Products and outputs as the terms say</source>
        <translation>Produkte und Ausgaben, wie die Terme sagen</translation>
    </message>
    <message>
        <source>The same with sums that several lines use computed once</source>
        <translation>Dasselbe, wobei Summen, die mehrere Zeilen brauchen, einmal berechnet werden</translation>
    </message>
    <message>
        <source>Multiply two matrices of your own, line by line</source>
        <translation>Zwei eigene Matrizen multiplizieren, Zeile für Zeile</translation>
    </message>
    <message>
        <source>Not complete: %1 of %2 cells differ from the target.</source>
        <translation>Nicht vollständig: %1 von %2 Zellen weichen vom Ziel ab.</translation>
    </message>
    <message>
        <source>Not verified: the sum of the products differs from the target.</source>
        <translation>Nicht bestätigt: Die Summe der Produkte weicht vom Ziel ab.</translation>
    </message>
    <message>
        <source>Complete: %1 multiplications, verified over %2 in all %3 cells.</source>
        <translation>Vollständig: %1 Multiplikationen, über %2 in allen %3 Zellen geprüft.</translation>
    </message>
    <message>
        <source>It also holds over ℤ.</source>
        <translation>Es gilt auch über ℤ.</translation>
    </message>
    <message>
        <source>No term is played yet: an algorithm needs some.</source>
        <translation>Noch ist kein Term gespielt: Ein Verfahren braucht welche.</translation>
    </message>
    <message>
        <source>Looking for sums to share…</source>
        <translation>Gemeinsame Summen werden gesucht …</translation>
    </message>
    <message>
        <source>%1 additions instead of %2: %3 sums are shared.</source>
        <translation>%1 Additionen statt %2: %3 Summen sind gemeinsam.</translation>
    </message>
    <message>
        <source>Before the first line: step on to compute it.</source>
        <translation>Vor der ersten Zeile: ein Schritt berechnet sie.</translation>
    </message>
    <message>
        <source>✓ Every entry of C is what the definition gives, over %1.</source>
        <translation>✓ Jeder Eintrag von C ist, was die Definition ergibt, über %1.</translation>
    </message>
    <message>
        <source>C is not the product yet: terms are missing.</source>
        <translation>C ist noch nicht das Produkt: Es fehlen Terme.</translation>
    </message>
    <message>
        <source>It is the discrete Fourier transform: root of unity w = %1 modulo %2.</source>
        <translation>Es ist die diskrete Fouriertransformation: Einheitswurzel w = %1 modulo %2.</translation>
    </message>
    <message>
        <source>Mod %1 only: over ℤ, %2 cells are wrong.</source>
        <translation>Nur modulo %1: Über ℤ sind %2 Zellen falsch.</translation>
    </message>
</context>
<context>
    <name>rankfall::HelpDialog</name>
    <message>
        <source>Manual</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>the menu</source>
        <translation>das Menü</translation>
    </message>
</context>
<context>
    <name>rankfall::HintCards</name>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Skip all</source>
        <translation>Alle überspringen</translation>
    </message>
    <message>
        <source>Close these hints. They stay under Help</source>
        <translation>Diese Hinweise schließen. Unter Hilfe bleiben sie</translation>
    </message>
    <message>
        <source>Every edit can be taken back, one named step at a time: &lt;b&gt;Ctrl+Z&lt;/b&gt;, and &lt;b&gt;Ctrl+Y&lt;/b&gt; does it again.</source>
        <translation>Jede Änderung lässt sich rückgängig machen, Schritt für Schritt mit Namen: &lt;b&gt;Strg+Z&lt;/b&gt;; und &lt;b&gt;Strg+Y&lt;/b&gt; wiederholt sie.</translation>
    </message>
    <message>
        <source>Nonzeros went from &lt;b&gt;%1 to %2&lt;/b&gt;, and the band of what the whole will cost from [%3, %4] to &lt;b&gt;[%5, %6]&lt;/b&gt;. On the way to seven multiplications the count says little; watch the band close. Take the move back: &lt;b&gt;Ctrl+Z&lt;/b&gt;.</source>
        <translation>Die belegten Zellen gingen von &lt;b&gt;%1 auf %2&lt;/b&gt;, und das Band der Gesamtkosten von [%3, %4] auf &lt;b&gt;[%5, %6]&lt;/b&gt;. Auf dem Weg zu sieben Multiplikationen sagt die Anzahl wenig; sieh zu, wie sich das Band schließt. Den Zug zurücknehmen: &lt;b&gt;Strg+Z&lt;/b&gt;.</translation>
    </message>
    <message>
        <source>This is a matrix product</source>
        <translation>Das ist ein Matrizenprodukt</translation>
    </message>
    <message>
        <source>Eight cubes: the eight products a·b that multiply two 2×2 matrices the usual way. Each rank-one move is one multiplication; the game ends when no cube is left. Drag to turn, point to read. &lt;b&gt;←&lt;/b&gt; &lt;b&gt;→&lt;/b&gt; step through moves, &lt;b&gt;Space&lt;/b&gt; lets the engine think.</source>
        <translation>Acht Würfel: die acht Produkte a·b, die zwei 2×2-Matrizen auf die übliche Art multiplizieren. Jeder Rang-eins-Zug ist eine Multiplikation; das Spiel ist aus, wenn kein Würfel übrig ist. Ziehen dreht, Zeigen liest. &lt;b&gt;←&lt;/b&gt; &lt;b&gt;→&lt;/b&gt; gehen durch die Züge, die &lt;b&gt;Leertaste&lt;/b&gt; lässt die Maschine denken.</translation>
    </message>
    <message>
        <source>Show all keys</source>
        <translation>Alle Tasten zeigen</translation>
    </message>
    <message>
        <source>Play a move</source>
        <translation>Einen Zug spielen</translation>
    </message>
    <message>
        <source>Build one from three small matrices at the right, type it as &lt;b&gt;(a11+a22)(b11+b22)&lt;/b&gt;, or start with Strassen’s first: it takes the tensor from 8 nonzeros to 12.</source>
        <translation>Baue einen aus drei kleinen Matrizen rechts, tippe ihn als &lt;b&gt;(a11+a22)(b11+b22)&lt;/b&gt;, oder beginne mit Strassens erstem: Er bringt den Tensor von 8 belegten Zellen auf 12.</translation>
    </message>
    <message>
        <source>Play the first move for me</source>
        <translation>Den ersten Zug für mich spielen</translation>
    </message>
    <message>
        <source>Undo it</source>
        <translation>Rückgängig machen</translation>
    </message>
    <message>
        <source>Here are its candidates</source>
        <translation>Das sind ihre Vorschläge</translation>
    </message>
    <message>
        <source>Ask the engine</source>
        <translation>Die Maschine fragen</translation>
    </message>
    <message>
        <source>It looks for the cheapest way on from whatever position is shown, and keeps up while you move around. &lt;b&gt;Space&lt;/b&gt; starts and pauses it.</source>
        <translation>Sie sucht von der gezeigten Stellung den billigsten Weg weiter und hält Schritt, während du dich bewegst. Die &lt;b&gt;Leertaste&lt;/b&gt; startet sie und hält sie an.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Hint %1 of %2: %3</source>
        <translation>Hinweis %1 von %2: %3</translation>
    </message>
    <message>
        <source>Point at a line to see it in the picture, press &lt;b&gt;Enter&lt;/b&gt; to play the first one, &lt;b&gt;1&lt;/b&gt; to &lt;b&gt;9&lt;/b&gt; for the others. &lt;b&gt;Learn ▸ Lessons&lt;/b&gt; goes on from here; these cards stay under Help.</source>
        <translation>Zeige auf eine Linie, um sie im Bild zu sehen; &lt;b&gt;Eingabe&lt;/b&gt; spielt die erste, &lt;b&gt;1&lt;/b&gt; bis &lt;b&gt;9&lt;/b&gt; die anderen. &lt;b&gt;Lernen ▸ Lektionen&lt;/b&gt; geht von hier weiter; diese Karten bleiben unter Hilfe.</translation>
    </message>
</context>
<context>
    <name>rankfall::HintLadder</name>
    <message>
        <source>Nothing is left to play here: this position is solved.</source>
        <translation>Hier ist nichts mehr zu spielen: Diese Stellung ist gelöst.</translation>
    </message>
    <message>
        <source>No engine has a hint for this position. Undo some moves, or think with another engine.</source>
        <translation>Keine Maschine hat für diese Stellung einen Hinweis. Mache einige Züge rückgängig, oder lass eine andere Maschine denken.</translation>
    </message>
    <message>
        <source>Looking for a hint…</source>
        <translation>Ein Hinweis wird gesucht …</translation>
    </message>
    <message numerus="yes">
        <source>Hint 1 of 3: rewrite the %n picked terms</source>
        <translation>
            <numerusform>Hinweis 1 von 3: Schreibe den %n gewählten Term um</numerusform>
            <numerusform>Hinweis 1 von 3: Schreibe die %n gewählten Terme um</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hint 1 of 3: the move changes the %n pinned cells</source>
        <translation>
            <numerusform>Hinweis 1 von 3: ändert %n festgenadelte Zelle</numerusform>
            <numerusform>Hinweis 1 von 3: ändert %n festgenadelte Zellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hint 1 of 3: replace the picked terms; %n pinned cells change</source>
        <translation>
            <numerusform>Hinweis 1 von 3: Ersetze die gewählten Terme; %n festgenadelte Zelle ändert sich</numerusform>
            <numerusform>Hinweis 1 von 3: Ersetze die gewählten Terme; %n festgenadelte Zellen ändern sich</numerusform>
        </translation>
    </message>
    <message>
        <source>Hint 2 of 3: its first factor is %1</source>
        <translation>Hinweis 2 von 3: Sein erster Faktor ist %1</translation>
    </message>
    <message>
        <source>Hint 3 of 3: %1 (%2)</source>
        <translation>Hinweis 3 von 3: %1 (%2)</translation>
    </message>
    <message>
        <source>the answer of the puzzle</source>
        <translation>die Antwort des Rätsels</translation>
    </message>
</context>
<context>
    <name>rankfall::HistoryModel</name>
    <message>
        <source>Opened</source>
        <translation>Geöffnet</translation>
    </message>
    <message>
        <source>You are here</source>
        <translation>Du bist hier</translation>
    </message>
    <message>
        <source>Undo back to here</source>
        <translation>Rückgängig bis hierher</translation>
    </message>
    <message>
        <source>Redo up to here</source>
        <translation>Wiederholen bis hierher</translation>
    </message>
</context>
<context>
    <name>rankfall::HistoryPanel</name>
    <message>
        <source>Undo history</source>
        <translation>Verlauf der Änderungen</translation>
    </message>
</context>
<context>
    <name>rankfall::ImproveStrip</name>
    <message>
        <source>Puts them in the place of these: one move, one step of undo</source>
        <translation>Setzt sie an die Stelle dieser: ein Zug, ein Schritt zum Rückgängigmachen</translation>
    </message>
    <message>
        <source>Play %1 for %2</source>
        <translation>%1 statt %2 spielen</translation>
    </message>
    <message>
        <source>Play the others</source>
        <translation>Die anderen spielen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>rankfall::KeyColumns</name>
    <message>
        <source>No key does that.</source>
        <translation>Keine Taste tut das.</translation>
    </message>
</context>
<context>
    <name>rankfall::KeyFile</name>
    <message>
        <source>Choose a file that Preferences ▸ Keyboard ▸ Export has written</source>
        <translation>Wähle eine Datei, die Einstellungen ▸ Tastatur ▸ Ausgeben geschrieben hat</translation>
    </message>
    <message>
        <source>This is no JSON: %1</source>
        <translation>Das ist kein JSON: %1</translation>
    </message>
    <message>
        <source>This file holds no keys of Rankfall</source>
        <translation>Diese Datei enthält keine Tasten von Rankfall</translation>
    </message>
    <message>
        <source>“%1” is no key (of %2)</source>
        <translation>„%1“ ist keine Taste (von %2)</translation>
    </message>
</context>
<context>
    <name>rankfall::KeyPresets</name>
    <message>
        <source>Chess</source>
        <translation>Schach</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Go</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Emacs</source>
        <translation>Emacs</translation>
    </message>
</context>
<context>
    <name>rankfall::KeyboardPage</name>
    <message>
        <source>&amp;Use</source>
        <translation>&amp;Verwenden</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>No &amp;key</source>
        <translation>&amp;Keine Taste</translation>
    </message>
    <message>
        <source>&amp;Default</source>
        <translation>&amp;Standard</translation>
    </message>
    <message>
        <source>&amp;Take it</source>
        <translation>&amp;Wegnehmen</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Tastatur</translation>
    </message>
    <message>
        <source>Search commands and keys</source>
        <translation>Befehle und Tasten suchen</translation>
    </message>
    <message>
        <source>Presets…</source>
        <translation>Vorlagen …</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Abschnitt</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>Befehle und ihre Tasten</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Neue Taste</translation>
    </message>
    <message>
        <source>This key instead of the present ones</source>
        <translation>Diese Taste statt der jetzigen</translation>
    </message>
    <message>
        <source>This key beside the present ones</source>
        <translation>Diese Taste neben den jetzigen</translation>
    </message>
    <message>
        <source>Back to the keys the program comes with</source>
        <translation>Zurück zu den Tasten, die das Programm mitbringt</translation>
    </message>
    <message>
        <source>Removes the key from the other command and uses it here</source>
        <translation>Nimmt dem anderen Befehl die Taste und verwendet sie hier</translation>
    </message>
    <message>
        <source>Also the key of %1: neither works</source>
        <translation>Auch die Taste von %1: Keiner von beiden wirkt</translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source>%1 is the key of %2.</source>
        <translation>%1 ist die Taste von %2.</translation>
    </message>
    <message>
        <source>%1 is free.</source>
        <translation>%1 ist frei.</translation>
    </message>
    <message>
        <source>Press the new key in the field. It works while a picture or list has the focus.</source>
        <translation>Drücke die neue Taste im Feld. Sie wirkt, wenn ein Bild oder eine Liste den Fokus hat.</translation>
    </message>
    <message>
        <source>Press the new key in the field. It works everywhere; give it Ctrl or Alt, or an F key.</source>
        <translation>Drücke die neue Taste im Feld. Sie wirkt überall; gib ihr Strg oder Alt, oder nimm eine F-Taste.</translation>
    </message>
    <message>
        <source>&amp;Reset all</source>
        <translation>Alle zu&amp;rücksetzen</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Einlesen …</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>Aus&amp;geben …</translation>
    </message>
    <message>
        <source>Import keys</source>
        <translation>Tasten einlesen</translation>
    </message>
    <message>
        <source>Keys (*.json)</source>
        <translation>Tasten (*.json)</translation>
    </message>
    <message>
        <source>Export keys</source>
        <translation>Tasten ausgeben</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 ist nicht lesbar: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n command(s) got keys.</source>
        <translation>
            <numerusform>%n Befehl hat Tasten bekommen.</numerusform>
            <numerusform>%n Befehle haben Tasten bekommen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are not known here.</source>
        <translation>
            <numerusform>%n ist hier nicht bekannt.</numerusform>
            <numerusform>%n sind hier nicht bekannt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n share a key with another: look for the warning sign.</source>
        <translation>
            <numerusform>%n teilt eine Taste mit einem anderen: Sieh nach dem Warnzeichen.</numerusform>
            <numerusform>%n teilen eine Taste mit einem anderen: Sieh nach dem Warnzeichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>In %1 geschrieben.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 lässt sich nicht schreiben: %2</translation>
    </message>
    <message>
        <source>Replaces all keys by a set: Default, Chess (Space plays the best move), Go (a line runs downwards), Emacs (Ctrl+N and Ctrl+P walk, Alt+X finds commands)</source>
        <translation>Ersetzt alle Tasten durch einen Satz: Standard, Schach (Leertaste spielt den besten Zug), Go (eine Linie läuft nach unten), Emacs (Strg+N und Strg+P gehen, Alt+X findet Befehle)</translation>
    </message>
    <message>
        <source>Leaves the command without a key</source>
        <translation>Lässt den Befehl ohne Taste</translation>
    </message>
    <message>
        <source>Every command back to the keys the program comes with</source>
        <translation>Jeder Befehl zurück zu den Tasten, die das Programm mitbringt</translation>
    </message>
    <message>
        <source>Takes the keys from a file instead of the present ones</source>
        <translation>Nimmt die Tasten aus einer Datei statt der jetzigen</translation>
    </message>
    <message>
        <source>Writes your keys to a file, for another machine</source>
        <translation>Schreibt deine Tasten in eine Datei, für einen anderen Rechner</translation>
    </message>
</context>
<context>
    <name>rankfall::LearnPanel</name>
    <message>
        <source>%1 steps · %2 min</source>
        <translation>%1 Schritte · %2 min</translation>
    </message>
    <message>
        <source>✓ all %1 questions answered</source>
        <translation>✓ alle %1 Fragen beantwortet</translation>
    </message>
    <message>
        <source>%1 of %2 questions answered</source>
        <translation>%1 von %2 Fragen beantwortet</translation>
    </message>
    <message>
        <source>%1 of %2 · %3</source>
        <translation>%1 von %2 · %3</translation>
    </message>
    <message>
        <source>Hint:</source>
        <translation>Hinweis:</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Another hint</source>
        <translation>Noch ein Hinweis</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>All lessons</source>
        <translation>Alle Lektionen</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>Click the cell in the pictures or in the sheet.</source>
        <translation>Klicke die Zelle in den Bildern oder im Blatt an.</translation>
    </message>
    <message>
        <source>Choose it in the dock Flips, or type it with Ctrl+L.</source>
        <translation>Wähle ihn im Dock Flips, oder tippe ihn mit Strg+L.</translation>
    </message>
    <message>
        <source>Play on the board: with the factor editor, or as text with Ctrl+L.</source>
        <translation>Spiele auf dem Brett: mit dem Faktoreditor, oder als Text mit Strg+L.</translation>
    </message>
    <message>
        <source>Detector: two terms merge here</source>
        <translation>Detektor: Hier verschmelzen zwei Terme</translation>
    </message>
    <message numerus="yes">
        <source>Detector: %n flips to the nearest merge</source>
        <translation>
            <numerusform>Detektor: %n Flip bis zur nächsten Verschmelzung</numerusform>
            <numerusform>Detektor: %n Flips bis zur nächsten Verschmelzung</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has been played on this board since the step began.</source>
        <translation>Auf diesem Brett wurde seit Beginn des Schritts nichts gespielt.</translation>
    </message>
    <message>
        <source>Language of the lessons</source>
        <translation>Sprache der Lektionen</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Lektionen</translation>
    </message>
    <message>
        <source>Text of the lesson</source>
        <translation>Text der Lektion</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>Deine Antwort</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Looks at your answer</source>
        <translation>Sieht deine Antwort an</translation>
    </message>
    <message>
        <source>Helps a little; each hint says more</source>
        <translation>Hilft ein wenig; jeder Hinweis sagt mehr</translation>
    </message>
    <message>
        <source>Back to the lesson</source>
        <translation>Zurück zur Lektion</translation>
    </message>
    <message>
        <source>You have left the position of this step. What you played is kept</source>
        <translation>Du hast die Stellung dieses Schritts verlassen. Was du gespielt hast, bleibt erhalten</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>The step before</source>
        <translation>Der Schritt davor</translation>
    </message>
    <message>
        <source>The next step</source>
        <translation>Der nächste Schritt</translation>
    </message>
    <message>
        <source>Edit a copy of this lesson</source>
        <translation>Eine Kopie dieser Lektion bearbeiten</translation>
    </message>
</context>
<context>
    <name>rankfall::LegendPanel</name>
    <message>
        <source>cancels: becomes zero</source>
        <translation>löscht: wird null</translation>
    </message>
    <message>
        <source>creates: was zero</source>
        <translation>erzeugt: war null</translation>
    </message>
    <message>
        <source>changes: stays nonzero</source>
        <translation>ändert: bleibt ungleich null</translation>
    </message>
    <message>
        <source>one</source>
        <translation>eins</translation>
    </message>
    <message>
        <source>−3 and below</source>
        <translation>−3 und kleiner</translation>
    </message>
    <message>
        <source>−2</source>
        <translation>−2</translation>
    </message>
    <message>
        <source>−1</source>
        <translation>−1</translation>
    </message>
    <message>
        <source>+1</source>
        <translation>+1</translation>
    </message>
    <message>
        <source>+2</source>
        <translation>+2</translation>
    </message>
    <message>
        <source>+3 and above</source>
        <translation>+3 und größer</translation>
    </message>
    <message>
        <source>Residual: %1</source>
        <translation>Rest: %1</translation>
    </message>
    <message>
        <source>What a move would do</source>
        <translation>Was ein Zug bewirken würde</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
    <message>
        <source>A click on a value leaves only its cells in the pictures, Ctrl+click adds more; again: all of them</source>
        <translation>Ein Klick auf einen Wert lässt nur dessen Zellen in den Bildern, Strg+Klick nimmt weitere dazu; noch einmal: alle</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2, not shown</source>
        <translation>%1: %2, nicht gezeigt</translation>
    </message>
</context>
<context>
    <name>rankfall::LessonEditor</name>
    <message>
        <source>The beginning</source>
        <translation>Der Anfang</translation>
    </message>
    <message>
        <source>Play the move after this step first; then take it.</source>
        <translation>Spiele zuerst den Zug nach diesem Schritt; dann nimm ihn.</translation>
    </message>
    <message>
        <source>The lesson has no steps. Add one at a position.</source>
        <translation>Die Lektion hat keine Schritte. Füge einen bei einer Stellung hinzu.</translation>
    </message>
    <message>
        <source>**A lesson is a walk through positions.** Go to one, on the board as it is, and choose *Add step*. Then write what is to be seen there, and perhaps a question.

Numbers that the program works out stand in braces: `{residual}`, `{rank}`, `{lower}`. An opening brace lists them.</source>
        <translation>**Eine Lektion ist ein Weg durch Stellungen.** Geh zu einer, auf dem Brett, wie es ist, und wähle *Neuer Schritt*. Dann schreibe, was dort zu sehen ist, und vielleicht eine Frage.

Zahlen, die das Programm ausrechnet, stehen in geschweiften Klammern: `{residual}`, `{rank}`, `{lower}`. Eine öffnende Klammer zählt sie auf.</translation>
    </message>
    <message>
        <source>

Right: `%1`</source>
        <translation>

Richtig: `%1`</translation>
    </message>
    <message>
        <source>Hint:</source>
        <translation>Hinweis:</translation>
    </message>
    <message>
        <source>✓ No fault: every question can be asked, right answers are accepted, wrong ones refused.</source>
        <translation>✓ Kein Fehler: Jede Frage lässt sich stellen, richtige Antworten werden angenommen, falsche abgelehnt.</translation>
    </message>
    <message numerus="yes">
        <source>%n faults</source>
        <translation>
            <numerusform>%n Fehler</numerusform>
            <numerusform>%n Fehler</numerusform>
        </translation>
    </message>
    <message>
        <source>Step %1, %2: %3</source>
        <translation>Schritt %1, %2: %3</translation>
    </message>
    <message>
        <source>Lesson, %1: %2</source>
        <translation>Lektion, %1: %2</translation>
    </message>
    <message>
        <source>The step as a learner reads it</source>
        <translation>Der Schritt, wie Lernende ihn lesen</translation>
    </message>
    <message>
        <source>Faults of the lesson</source>
        <translation>Fehler der Lektion</translation>
    </message>
    <message>
        <source>Goes to the fault</source>
        <translation>Geht zum Fehler</translation>
    </message>
    <message>
        <source>A new lesson</source>
        <translation>Eine neue Lektion</translation>
    </message>
    <message>
        <source>Open a lesson to edit</source>
        <translation>Eine Lektion zum Bearbeiten öffnen</translation>
    </message>
    <message>
        <source>Save the lesson as one file</source>
        <translation>Die Lektion als eine Datei speichern</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Validate</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Asks every question, gives right answers and wrong ones, and works out every number</source>
        <translation>Stellt jede Frage, gibt richtige und falsche Antworten und rechnet jede Zahl aus</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Probe</translation>
    </message>
    <message>
        <source>The lesson as a learner gets it. The board comes back afterwards</source>
        <translation>Die Lektion, wie Lernende sie bekommen. Das Brett kommt danach zurück</translation>
    </message>
    <message>
        <source>A learner is looking at the lesson.</source>
        <translation>Jemand lernt gerade mit der Lektion.</translation>
    </message>
    <message>
        <source>Back to editing</source>
        <translation>Zurück zum Bearbeiten</translation>
    </message>
    <message>
        <source>Puts the board back as it was</source>
        <translation>Stellt das Brett wieder her, wie es war</translation>
    </message>
    <message>
        <source>Steps of the lesson</source>
        <translation>Schritte der Lektion</translation>
    </message>
    <message>
        <source>Alt+Up and Alt+Down move a step, Delete removes it</source>
        <translation>Alt+Auf und Alt+Ab verschieben einen Schritt, Entf entfernt ihn</translation>
    </message>
    <message>
        <source>Add step</source>
        <translation>Neuer Schritt</translation>
    </message>
    <message>
        <source>A step at the position on the board, as the window looks now: camera, slice, pins, picked terms</source>
        <translation>Ein Schritt bei der Stellung auf dem Brett, wie das Fenster jetzt aussieht: Kamera, Schicht, Nadeln, gewählte Terme</translation>
    </message>
    <message>
        <source>A step for each move of the line from here on</source>
        <translation>Von hier an ein Schritt für jeden Zug der Linie</translation>
    </message>
    <message>
        <source>Record the step anew: it stands where the board is, and looks as the window does</source>
        <translation>Den Schritt neu aufnehmen: Er steht, wo das Brett ist, und sieht aus wie das Fenster</translation>
    </message>
    <message>
        <source>Step earlier</source>
        <translation>Schritt früher</translation>
    </message>
    <message>
        <source>Step later</source>
        <translation>Schritt später</translation>
    </message>
    <message>
        <source>Remove the step</source>
        <translation>Den Schritt entfernen</translation>
    </message>
    <message>
        <source>Title of the step</source>
        <translation>Titel des Schritts</translation>
    </message>
    <message>
        <source>Text of the step</source>
        <translation>Text des Schritts</translation>
    </message>
    <message>
        <source>Markdown; { offers the facts that the program works out</source>
        <translation>Markdown; { bietet die Tatsachen an, die das Programm ausrechnet</translation>
    </message>
    <message>
        <source>What is to be seen here. Markdown; { lists numbers that the program works out.</source>
        <translation>Was hier zu sehen ist. Markdown; { zählt Zahlen auf, die das Programm ausrechnet.</translation>
    </message>
    <message>
        <source>Stop here when the lesson plays by itself</source>
        <translation>Beim Abspielen hier anhalten</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Why seven are enough</source>
        <translation>Warum sieben reichen</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>One sentence, for the list</source>
        <translation>Ein Satz, für die Liste</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>Kurzname</translation>
    </message>
    <message>
        <source>seven: the same in every language</source>
        <translation>seven: in jeder Sprache derselbe</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>en</source>
        <translation>de</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>lessons to take before: cube, gauss</source>
        <translation>Lektionen, die vorher kommen: cube, gauss</translation>
    </message>
    <message>
        <source>Minutes that it takes</source>
        <translation>Minuten, die sie dauert</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Dauert</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Lektion</translation>
    </message>
    <message>
        <source>New lesson</source>
        <translation>Neue Lektion</translation>
    </message>
    <message>
        <source>%1 · not saved</source>
        <translation>%1 · nicht gespeichert</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>(no title)</source>
        <translation>(ohne Titel)</translation>
    </message>
    <message>
        <source>Its move is gone. Record the step anew.</source>
        <translation>Sein Zug ist weg. Nimm den Schritt neu auf.</translation>
    </message>
    <message>
        <source>At the start of %1</source>
        <translation>Am Start von %1</translation>
    </message>
    <message>
        <source>At %1 of %2</source>
        <translation>Bei %1 von %2</translation>
    </message>
</context>
<context>
    <name>rankfall::MainWindow</name>
    <message>
        <source>Moves</source>
        <translation>Züge</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>Baum</translation>
    </message>
    <message>
        <source>Factor editor</source>
        <translation>Faktoreditor</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>Vorschläge</translation>
    </message>
    <message>
        <source>Flips</source>
        <translation>Flips</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Formulas</source>
        <translation>Formeln</translation>
    </message>
    <message>
        <source>Walk</source>
        <translation>Gang</translation>
    </message>
    <message>
        <source>U V W</source>
        <translation>U V W</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>Zelle</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>Eigenschaften</translation>
    </message>
    <message>
        <source>Symmetry</source>
        <translation>Symmetrie</translation>
    </message>
    <message>
        <source>Teach</source>
        <translation>Lehren</translation>
    </message>
    <message>
        <source>Load a network</source>
        <translation>Netz laden</translation>
    </message>
    <message>
        <source>Networks (*.safetensors)</source>
        <translation>Netze (*.safetensors)</translation>
    </message>
    <message>
        <source>This network cannot be used: %1</source>
        <translation>Dieses Netz ist nicht brauchbar: %1</translation>
    </message>
    <message>
        <source>The agent thinks with this network now: %1</source>
        <translation>Der Agent denkt jetzt mit diesem Netz: %1</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Maschine</translation>
    </message>
    <message>
        <source>&amp;Improve these terms</source>
        <translation>Diese &amp;Terme verbessern</translation>
    </message>
    <message>
        <source>Undoes the picked terms, or all, and re-plays their sum in fewer (Ctrl+click picks; for two or three terms this is kin to a flip or a merge)</source>
        <translation>Macht die gewählten Terme rückgängig, oder alle, und spielt ihre Summe neu in weniger (Strg+Klick wählt; bei zwei oder drei Termen ist das einem Flip oder einer Verschmelzung verwandt)</translation>
    </message>
    <message>
        <source>Show the agent’s &amp;basis</source>
        <translation>Ba&amp;sis des Agenten zeigen</translation>
    </message>
    <message>
        <source>Shows the position in the basis that the agent thinks in; Esc goes back to yours</source>
        <translation>Zeigt die Stellung in der Basis, in der der Agent denkt; Esc führt zu deiner zurück</translation>
    </message>
    <message>
        <source>How the a&amp;gent thinks…</source>
        <translation>&amp;Wie der Agent denkt …</translation>
    </message>
    <message>
        <source>Its network, the basis it thinks in, how many simulations, and the value of a move</source>
        <translation>Sein Netz, die Basis, in der er denkt, wie viele Simulationen, und der Wert eines Zugs</translation>
    </message>
    <message>
        <source>&amp;Teach…</source>
        <translation>&amp;Lehren …</translation>
    </message>
    <message>
        <source>Opens the dock where an agent learns this tensor from nothing</source>
        <translation>Öffnet das Dock, in dem ein Agent diesen Tensor von Grund auf lernt</translation>
    </message>
    <message>
        <source>&amp;Think</source>
        <translation>&amp;Denken</translation>
    </message>
    <message>
        <source>Starts or pauses the engine on this position</source>
        <translation>Lässt die Maschine über diese Stellung nachdenken oder hält sie an</translation>
    </message>
    <message>
        <source>&amp;Back out, stop</source>
        <translation>&amp;Zurück, anhalten</translation>
    </message>
    <message>
        <source>Back to your position; clears the preview, then the pins and picked terms, then stops the engine</source>
        <translation>Zurück zu deiner Stellung; löscht die Vorschau, dann die Nadeln und gewählten Terme, dann hält es die Maschine an</translation>
    </message>
    <message>
        <source>&amp;Lock to this position</source>
        <translation>Bei dieser Stellung &amp;festhalten</translation>
    </message>
    <message>
        <source>The engine stays here while you look elsewhere</source>
        <translation>Die Maschine bleibt hier, während du anderswo hinsiehst</translation>
    </message>
    <message>
        <source>&amp;Return to locked position</source>
        <translation>Zur festgehaltenen Stellung zurü&amp;ck</translation>
    </message>
    <message>
        <source>&amp;More lines</source>
        <translation>&amp;Mehr Linien</translation>
    </message>
    <message>
        <source>&amp;Fewer lines</source>
        <translation>We&amp;niger Linien</translation>
    </message>
    <message>
        <source>&amp;Adopt what was found</source>
        <translation>Fund ü&amp;bernehmen</translation>
    </message>
    <message>
        <source>Improves the position: its terms give way to the best scheme found, as one move</source>
        <translation>Verbessert die Stellung: Ihre Terme weichen dem besten gefundenen Schema, als ein Zug</translation>
    </message>
    <message>
        <source>&amp;Watch the walk</source>
        <translation>D&amp;em Gang zusehen</translation>
    </message>
    <message>
        <source>Shows how the engine’s rank falls and where its walk is</source>
        <translation>Zeigt, wie der Rang der Maschine fällt und wo ihr Gang ist</translation>
    </message>
    <message>
        <source>Engines &amp;outside this program…</source>
        <translation>Maschinen &amp;außerhalb dieses Programms …</translation>
    </message>
    <message>
        <source>Adds, tests, sets and restarts engines of your own or of another machine; shows their logs</source>
        <translation>Fügt eigene oder entfernte Maschinen hinzu, prüft, stellt und startet sie; zeigt ihre Protokolle</translation>
    </message>
    <message>
        <source>Restart the engine</source>
        <translation>Die Maschine neu starten</translation>
    </message>
    <message>
        <source>Starts an engine outside this program again after it crashed, hung or misbehaved</source>
        <translation>Startet eine Maschine außerhalb dieses Programms wieder, nachdem sie abgestürzt ist, hing oder sich danebenbenahm</translation>
    </message>
    <message>
        <source>En&amp;gine</source>
        <translation>Mas&amp;chine</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>&amp;New tensor…</source>
        <translation>&amp;Neuer Tensor …</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>A&amp;tlas…</source>
        <translation>A&amp;tlas …</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Speichern &amp;unter …</translation>
    </message>
    <message>
        <source>&amp;Export terms…</source>
        <translation>Terme &amp;exportieren …</translation>
    </message>
    <message>
        <source>&amp;Measure beside Eigen…</source>
        <translation>Neben Eigen &amp;messen …</translation>
    </message>
    <message>
        <source>Recover &amp;unsaved work</source>
        <translation>Ungespeicherte Arbeit ber&amp;gen</translation>
    </message>
    <message>
        <source>There is nothing to recover</source>
        <translation>Es gibt nichts zu bergen</translation>
    </message>
    <message>
        <source>Save &amp;picture…</source>
        <translation>B&amp;ild speichern …</translation>
    </message>
    <message>
        <source>Save &amp;report…</source>
        <translation>Be&amp;richt speichern …</translation>
    </message>
    <message>
        <source>Save fi&amp;lm…</source>
        <translation>Fi&amp;lm speichern …</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Search &amp;actions…</source>
        <translation>Be&amp;fehle suchen …</translation>
    </message>
    <message>
        <source>&amp;Keyboard</source>
        <translation>&amp;Tastatur</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>&amp;Handbuch</translation>
    </message>
    <message>
        <source>&amp;Getting started</source>
        <translation>&amp;Erste Schritte</translation>
    </message>
    <message>
        <source>Play &amp;Strassen</source>
        <translation>&amp;Strassen spielen</translation>
    </message>
    <message>
        <source>&amp;About Rankfall</source>
        <translation>Ü&amp;ber Rankfall</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>&amp;Einstellungen …</translation>
    </message>
    <message numerus="yes">
        <source>%n terms are missing. Find as many that fill the hole; Ctrl+H gives hints. Difficulty %1 (%2 bits)</source>
        <translation>
            <numerusform>%n Term fehlt. Finde einen, der das Loch füllt; Strg+H gibt Hinweise. Schwierigkeit %1 (%L2 Bit)</numerusform>
            <numerusform>%n Terme fehlen. Finde ebenso viele, die das Loch füllen; Strg+H gibt Hinweise. Schwierigkeit %1 (%L2 Bit)</numerusform>
        </translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>Lernen</translation>
    </message>
    <message>
        <source>in the lesson</source>
        <translation>in der Lektion</translation>
    </message>
    <message>
        <source>Puzzle</source>
        <translation>Rätsel</translation>
    </message>
    <message>
        <source>The puzzle of today, from %1: %2</source>
        <translation>Das Rätsel von heute, aus %1: %2</translation>
    </message>
    <message>
        <source>A puzzle is made of a solved position: %1</source>
        <translation>Ein Rätsel macht man aus einer gelösten Stellung: %1</translation>
    </message>
    <message>
        <source>&amp;Lessons</source>
        <translation>&amp;Lektionen</translation>
    </message>
    <message>
        <source>Lessons, from the cube of cells to border rank</source>
        <translation>Lektionen, vom Würfel der Zellen bis zum Grenzrang</translation>
    </message>
    <message>
        <source>&amp;Next step</source>
        <translation>&amp;Nächster Schritt</translation>
    </message>
    <message>
        <source>The next step of the lesson</source>
        <translation>Der nächste Schritt der Lektion</translation>
    </message>
    <message>
        <source>&amp;Previous step</source>
        <translation>&amp;Voriger Schritt</translation>
    </message>
    <message>
        <source>The step of the lesson before</source>
        <translation>Der vorige Schritt der Lektion</translation>
    </message>
    <message>
        <source>&amp;Hint</source>
        <translation>&amp;Hinweis</translation>
    </message>
    <message>
        <source>Helps a little with the question of the lesson; each hint says more</source>
        <translation>Hilft ein wenig bei der Frage der Lektion; jeder Hinweis sagt mehr</translation>
    </message>
    <message>
        <source>&amp;Back to the lesson</source>
        <translation>&amp;Zurück zur Lektion</translation>
    </message>
    <message>
        <source>Puts the position of the step on the board again; what was played is kept</source>
        <translation>Stellt die Stellung des Schritts wieder auf das Brett; was gespielt wurde, bleibt erhalten</translation>
    </message>
    <message>
        <source>Puzzle of the &amp;day</source>
        <translation>&amp;Rätsel des Tages</translation>
    </message>
    <message>
        <source>A scheme of the atlas with terms taken out; another one each day, without a network</source>
        <translation>Ein Schema des Atlas, aus dem Terme genommen sind; jeden Tag ein anderes, ohne Netzverbindung</translation>
    </message>
    <message>
        <source>Make a p&amp;uzzle of this</source>
        <translation>&amp;Daraus ein Rätsel machen</translation>
    </message>
    <message>
        <source>Takes two terms out of the decomposition on the board, to be found again</source>
        <translation>Nimmt zwei Terme aus der Zerlegung auf dem Brett, die wiederzufinden sind</translation>
    </message>
    <message>
        <source>&amp;Glossary</source>
        <translation>&amp;Glossar</translation>
    </message>
    <message>
        <source>What the words of the program mean</source>
        <translation>Was die Wörter des Programms bedeuten</translation>
    </message>
    <message>
        <source>&amp;New move</source>
        <translation>&amp;Neuer Zug</translation>
    </message>
    <message>
        <source>Starts a new move in the factor editor</source>
        <translation>Beginnt einen neuen Zug im Faktoreditor</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>&amp;Spielen</translation>
    </message>
    <message>
        <source>Plays the move that is considered, or the engine’s first proposal</source>
        <translation>Spielt den erwogenen Zug, oder den ersten Vorschlag der Maschine</translation>
    </message>
    <message>
        <source>Add proposal as &amp;side line</source>
        <translation>V&amp;orschlag als Nebenlinie</translation>
    </message>
    <message>
        <source>Adds the first proposal as a variation without going there</source>
        <translation>Fügt den ersten Vorschlag als Variante hinzu, ohne dorthin zu gehen</translation>
    </message>
    <message>
        <source>Play &amp;whole line</source>
        <translation>&amp;Ganze Linie spielen</translation>
    </message>
    <message>
        <source>Plays every move of the first proposal</source>
        <translation>Spielt jeden Zug des ersten Vorschlags</translation>
    </message>
    <message>
        <source>Play proposal %1</source>
        <translation>Vorschlag %1 spielen</translation>
    </message>
    <message>
        <source>&amp;Edit move</source>
        <translation>Zug än&amp;dern</translation>
    </message>
    <message>
        <source>Opens the move that led here in the factor editor; later moves are kept</source>
        <translation>Öffnet den Zug, der hierher führte, im Faktoreditor; spätere Züge bleiben</translation>
    </message>
    <message>
        <source>&amp;Insert before</source>
        <translation>Davor &amp;einfügen</translation>
    </message>
    <message>
        <source>Makes a move that stands before this one</source>
        <translation>Macht einen Zug, der vor diesem steht</translation>
    </message>
    <message>
        <source>&amp;Delete move</source>
        <translation>Zug &amp;löschen</translation>
    </message>
    <message>
        <source>Takes out this move; what follows is kept</source>
        <translation>Nimmt diesen Zug heraus; was folgt, bleibt</translation>
    </message>
    <message>
        <source>D&amp;uplicate into the editor</source>
        <translation>In den Editor &amp;kopieren</translation>
    </message>
    <message>
        <source>Copies this move into the factor editor as a new move</source>
        <translation>Kopiert diesen Zug als neuen Zug in den Faktoreditor</translation>
    </message>
    <message>
        <source>Move &amp;earlier</source>
        <translation>Zug &amp;früher</translation>
    </message>
    <message>
        <source>Move &amp;later</source>
        <translation>Zug sp&amp;äter</translation>
    </message>
    <message>
        <source>&amp;Complete factors</source>
        <translation>Faktoren &amp;vollenden</translation>
    </message>
    <message>
        <source>Fills the unlocked factors for the fewest nonzeros left</source>
        <translation>Füllt die offenen Faktoren, sodass die wenigsten Zellen belegt bleiben</translation>
    </message>
    <message>
        <source>&amp;Type a move</source>
        <translation>Zug &amp;tippen</translation>
    </message>
    <message>
        <source>Goes to the formula field</source>
        <translation>Geht ins Formelfeld</translation>
    </message>
    <message>
        <source>Go to factor u (A)</source>
        <translation>Zu Faktor u (A)</translation>
    </message>
    <message>
        <source>Go to factor v (B)</source>
        <translation>Zu Faktor v (B)</translation>
    </message>
    <message>
        <source>Go to factor w (C)</source>
        <translation>Zu Faktor w (C)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Copy move</source>
        <translation>Zug &amp;kopieren</translation>
    </message>
    <message>
        <source>Copies the move as text</source>
        <translation>Kopiert den Zug als Text</translation>
    </message>
    <message>
        <source>Copy &amp;line</source>
        <translation>&amp;Linie kopieren</translation>
    </message>
    <message>
        <source>Copies every move of the line as text</source>
        <translation>Kopiert jeden Zug der Linie als Text</translation>
    </message>
    <message>
        <source>Cu&amp;t move</source>
        <translation>Zug &amp;ausschneiden</translation>
    </message>
    <message>
        <source>&amp;Paste moves</source>
        <translation>Züge e&amp;infügen</translation>
    </message>
    <message>
        <source>Plays the moves on the clipboard, one a line</source>
        <translation>Spielt die Züge aus der Zwischenablage, einen je Zeile</translation>
    </message>
    <message>
        <source>Flip graph</source>
        <translation>Flip-Graph</translation>
    </message>
    <message>
        <source>&amp;Flip…</source>
        <translation>Fl&amp;ip …</translation>
    </message>
    <message>
        <source>Lists what the terms can become two by two; the sum stays the same</source>
        <translation>Listet auf, was aus je zwei Termen werden kann; die Summe bleibt dieselbe</translation>
    </message>
    <message>
        <source>Mer&amp;ge</source>
        <translation>Versch&amp;melzen</translation>
    </message>
    <message>
        <source>Plays the cheapest merge of two terms that share two factors</source>
        <translation>Spielt die billigste Verschmelzung zweier Terme mit zwei gemeinsamen Faktoren</translation>
    </message>
    <message>
        <source>Plu&amp;s…</source>
        <translation>&amp;Plus …</translation>
    </message>
    <message>
        <source>Lists how two terms that share no factor become three that do</source>
        <translation>Listet auf, wie aus zwei Termen ohne gemeinsamen Faktor drei mit gemeinsamen werden</translation>
    </message>
    <message>
        <source>Split…</source>
        <translation>Teilen …</translation>
    </message>
    <message>
        <source>Lists how a term becomes two</source>
        <translation>Listet auf, wie aus einem Term zwei werden</translation>
    </message>
    <message>
        <source>&amp;Random flip</source>
        <translation>&amp;Zufälliger Flip</translation>
    </message>
    <message>
        <source>Plays one flip by chance, or a merge where there is one: a step of a walk on the flip graph</source>
        <translation>Spielt einen zufälligen Flip, oder eine Verschmelzung, wo es eine gibt: ein Schritt eines Gangs auf dem Flip-Graphen</translation>
    </message>
    <message>
        <source>Play the school&amp;book algorithm</source>
        <translation>Schulmet&amp;hode spielen</translation>
    </message>
    <message>
        <source>Fills an empty position: where walks on the flip graph begin</source>
        <translation>Füllt eine leere Stellung: Hier beginnen Gänge auf dem Flip-Graphen</translation>
    </message>
    <message>
        <source>The clipboard holds no moves for %1: %2</source>
        <translation>Die Zwischenablage enthält keine Züge für %1: %2</translation>
    </message>
    <message>
        <source>Navigate</source>
        <translation>Gehen</translation>
    </message>
    <message>
        <source>&amp;Next move</source>
        <translation>&amp;Nächster Zug</translation>
    </message>
    <message>
        <source>&amp;Previous move</source>
        <translation>&amp;Voriger Zug</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Start</translation>
    </message>
    <message>
        <source>&amp;End of line</source>
        <translation>&amp;Ende der Linie</translation>
    </message>
    <message>
        <source>Previous variation</source>
        <translation>Vorige Variante</translation>
    </message>
    <message>
        <source>Next variation</source>
        <translation>Nächste Variante</translation>
    </message>
    <message>
        <source>Previous fork</source>
        <translation>Vorige Gabelung</translation>
    </message>
    <message>
        <source>Next fork</source>
        <translation>Nächste Gabelung</translation>
    </message>
    <message>
        <source>Enter variation</source>
        <translation>In die Variante</translation>
    </message>
    <message>
        <source>Leave variation</source>
        <translation>Aus der Variante</translation>
    </message>
    <message>
        <source>&amp;Back to where I was</source>
        <translation>&amp;Zurück, wo ich war</translation>
    </message>
    <message>
        <source>&amp;Forward again</source>
        <translation>&amp;Wieder vorwärts</translation>
    </message>
    <message>
        <source>&amp;Go to move…</source>
        <translation>&amp;Gehe zu Zug …</translation>
    </message>
    <message>
        <source>&amp;Autoplay</source>
        <translation>&amp;Abspielen</translation>
    </message>
    <message>
        <source>Plays the line move by move; breakpoints stop it</source>
        <translation>Spielt die Linie Zug für Zug ab; Haltepunkte halten an</translation>
    </message>
    <message>
        <source>Variations</source>
        <translation>Varianten</translation>
    </message>
    <message>
        <source>&amp;Promote variation</source>
        <translation>Variante au&amp;fwerten</translation>
    </message>
    <message>
        <source>&amp;Make main line</source>
        <translation>Zur &amp;Hauptlinie machen</translation>
    </message>
    <message>
        <source>&amp;Delete from here</source>
        <translation>Ab hier &amp;löschen</translation>
    </message>
    <message>
        <source>Delete &amp;other variations</source>
        <translation>An&amp;dere Varianten löschen</translation>
    </message>
    <message>
        <source>&amp;Bookmark</source>
        <translation>Leseze&amp;ichen</translation>
    </message>
    <message>
        <source>Brea&amp;kpoint</source>
        <translation>Haltep&amp;unkt</translation>
    </message>
    <message>
        <source>Go to move</source>
        <translation>Gehe zu Zug</translation>
    </message>
    <message>
        <source>Move, 0 for the start:</source>
        <translation>Zug, 0 für den Start:</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 gespeichert</translation>
    </message>
    <message>
        <source>Copied a picture of %1 × %2 pixels</source>
        <translation>Ein Bild von %1 × %2 Pixeln kopiert</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Webseite (*.html)</translation>
    </message>
    <message>
        <source>PDF for print (*.pdf)</source>
        <translation>PDF zum Drucken (*.pdf)</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>The report could not be saved</source>
        <translation>Der Bericht ließ sich nicht speichern</translation>
    </message>
    <message>
        <source>&amp;Compare with…</source>
        <translation>&amp;Vergleichen mit …</translation>
    </message>
    <message>
        <source>Tells whether this decomposition and another one are the same in another basis</source>
        <translation>Sagt, ob diese und eine andere Zerlegung in einer anderen Basis dieselbe sind</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Colour terms by &amp;orbit</source>
        <translation>Terme nach Bahn &amp;färben</translation>
    </message>
    <message>
        <source>Bars beside the terms: those that a symmetry of the decomposition takes to each other have one colour</source>
        <translation>Balken neben den Termen: Die eine Symmetrie der Zerlegung ineinander überführt, haben eine Farbe</translation>
    </message>
    <message>
        <source>S&amp;ymmetry of the decomposition</source>
        <translation>S&amp;ymmetrie der Zerlegung</translation>
    </message>
    <message>
        <source>Shows the group of symmetries, its orbits and the fingerprint</source>
        <translation>Zeigt die Gruppe der Symmetrien, ihre Bahnen und den Fingerabdruck</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Zyklisch</translation>
    </message>
    <message>
        <source>Transpose</source>
        <translation>Transponieren</translation>
    </message>
    <message>
        <source>Transform</source>
        <translation>Umformen</translation>
    </message>
    <message>
        <source>Change of &amp;basis…</source>
        <translation>&amp;Basiswechsel …</translation>
    </message>
    <message>
        <source>&amp;Cyclic shift…</source>
        <translation>&amp;Zyklisch drehen …</translation>
    </message>
    <message>
        <source>&amp;Transpose…</source>
        <translation>&amp;Transponieren …</translation>
    </message>
    <message>
        <source>Tensor &amp;product…</source>
        <translation>Tensor&amp;produkt …</translation>
    </message>
    <message>
        <source>&amp;Merge with another scheme…</source>
        <translation>&amp;Mit anderem Schema verbinden …</translation>
    </message>
    <message>
        <source>&amp;Extend by a row or column…</source>
        <translation>Zeile oder Spalte &amp;anfügen …</translation>
    </message>
    <message>
        <source>P&amp;roject: leave out a row or column…</source>
        <translation>P&amp;rojizieren: Zeile oder Spalte weglassen …</translation>
    </message>
    <message>
        <source>%1: the terms are the same, in another order</source>
        <translation>%1: Die Terme sind dieselben, in anderer Reihenfolge</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n terms replaced as one move</source>
        <translation>
            <numerusform>%1: %n Term als ein Zug ersetzt</numerusform>
            <numerusform>%1: %n Terme als ein Zug ersetzt</numerusform>
        </translation>
    </message>
    <message>
        <source>The position is over ℤ already: what you see is what is missing</source>
        <translation>Die Stellung ist schon über ℤ: Was du siehst, ist, was fehlt</translation>
    </message>
    <message>
        <source>These terms hold over ℤ as they stand</source>
        <translation>Diese Terme gelten über ℤ, wie sie sind</translation>
    </message>
    <message numerus="yes">
        <source>Solved modulo 2 only: over ℤ %n cell(s) are even, but not zero</source>
        <translation>
            <numerusform>Nur modulo 2 gelöst: Über ℤ ist %n Zelle gerade, aber nicht null</numerusform>
            <numerusform>Nur modulo 2 gelöst: Über ℤ sind %n Zellen gerade, aber nicht null</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What is left over ℤ: %n cell(s)</source>
        <translation>
            <numerusform>Was über ℤ bleibt: %n Zelle</numerusform>
            <numerusform>Was über ℤ bleibt: %n Zellen</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;3D</source>
        <translation>&amp;3D</translation>
    </message>
    <message>
        <source>&amp;Sheet</source>
        <translation>&amp;Blatt</translation>
    </message>
    <message>
        <source>&amp;Both</source>
        <translation>B&amp;eide</translation>
    </message>
    <message>
        <source>&amp;Maximise the view under the mouse</source>
        <translation>Ansicht unter der Maus &amp;maximieren</translation>
    </message>
    <message>
        <source>Look along A</source>
        <translation>Entlang A blicken</translation>
    </message>
    <message>
        <source>Look along B</source>
        <translation>Entlang B blicken</translation>
    </message>
    <message>
        <source>Look along C</source>
        <translation>Entlang C blicken</translation>
    </message>
    <message>
        <source>&amp;Isometric</source>
        <translation>&amp;Isometrisch</translation>
    </message>
    <message>
        <source>&amp;Perspective on or off</source>
        <translation>&amp;Perspektive an oder aus</translation>
    </message>
    <message>
        <source>&amp;Reset camera</source>
        <translation>Kamera &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Undo camera</source>
        <translation>Kamera &amp;rückgängig</translation>
    </message>
    <message>
        <source>&amp;Link cameras</source>
        <translation>Kameras &amp;koppeln</translation>
    </message>
    <message>
        <source>Wall &amp;shadows</source>
        <translation>&amp;Wandschatten</translation>
    </message>
    <message>
        <source>Axis l&amp;abels</source>
        <translation>&amp;Achsenbeschriftung</translation>
    </message>
    <message>
        <source>&amp;U V W: the factors as three matrices</source>
        <translation>&amp;U V W: die Faktoren als drei Matrizen</translation>
    </message>
    <message>
        <source>&amp;Who touches the cell</source>
        <translation>We&amp;r die Zelle trifft</translation>
    </message>
    <message>
        <source>Sheet: residual or target</source>
        <translation>Blatt: Rest oder Ziel</translation>
    </message>
    <message>
        <source>Where it misses over &amp;ℤ</source>
        <translation>Was über &amp;ℤ fehlt</translation>
    </message>
    <message>
        <source>Previous slice</source>
        <translation>Vorige Schicht</translation>
    </message>
    <message>
        <source>Next slice</source>
        <translation>Nächste Schicht</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>&amp;Größerer Text</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>K&amp;leinerer Text</translation>
    </message>
    <message>
        <source>&amp;Dark theme</source>
        <translation>Thema: &amp;dunkel</translation>
    </message>
    <message>
        <source>L&amp;ight theme</source>
        <translation>Thema: &amp;hell</translation>
    </message>
    <message>
        <source>S&amp;ystem theme</source>
        <translation>Thema: wie das &amp;System</translation>
    </message>
    <message>
        <source>The algorithm with s&amp;hared sums</source>
        <translation>Das Verfahren mit gemeinsamen &amp;Summen</translation>
    </message>
    <message>
        <source>R&amp;un the algorithm on numbers</source>
        <translation>Das Verfahren mit &amp;Zahlen rechnen</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Anordnung</translation>
    </message>
    <message>
        <source>&amp;Explore</source>
        <translation>&amp;Erkunden</translation>
    </message>
    <message>
        <source>&amp;Inspect</source>
        <translation>&amp;Untersuchen</translation>
    </message>
    <message>
        <source>&amp;Teach</source>
        <translation>&amp;Lehren</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>Anordnung &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>no OpenGL</source>
        <translation>kein OpenGL</translation>
    </message>
    <message>
        <source>3D views are off. Everything else works.</source>
        <translation>3D-Ansichten sind aus. Alles andere funktioniert.</translation>
    </message>
    <message>
        <source>3D views are off: %1 Everything else works.</source>
        <translation>3D-Ansichten sind aus: %1 Alles andere funktioniert.</translation>
    </message>
    <message>
        <source>ℤ: integers</source>
        <translation>ℤ: ganze Zahlen</translation>
    </message>
    <message>
        <source>ℤ mod 2: zeros and ones</source>
        <translation>ℤ mod 2: Nullen und Einsen</translation>
    </message>
    <message>
        <source>Coefficients up to ±%1</source>
        <translation>Koeffizienten bis ±%1</translation>
    </message>
    <message>
        <source>%1[*] · %2 · Rankfall</source>
        <translation>%1[*] · %2 · Rankfall</translation>
    </message>
    <message>
        <source>&amp;Undo %1</source>
        <translation>&amp;Rückgängig: %1</translation>
    </message>
    <message>
        <source>&amp;Redo %1</source>
        <translation>&amp;Wiederholen: %1</translation>
    </message>
    <message>
        <source>Adopt %1</source>
        <translation>%1 übernehmen</translation>
    </message>
    <message>
        <source>Unsaved work was left behind: File ▸ Recover unsaved work</source>
        <translation>Ungespeicherte Arbeit ist übrig: Datei ▸ Ungespeicherte Arbeit bergen</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Nothing opened yet</source>
        <translation>Noch nichts geöffnet</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Move</source>
        <translation>&amp;Zug</translation>
    </message>
    <message>
        <source>&amp;Tree</source>
        <translation>B&amp;aum</translation>
    </message>
    <message>
        <source>T&amp;ransform</source>
        <translation>&amp;Umformen</translation>
    </message>
    <message>
        <source>E&amp;ngine</source>
        <translation>&amp;Maschine</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>Ansi&amp;cht</translation>
    </message>
    <message>
        <source>&amp;Camera</source>
        <translation>&amp;Kamera</translation>
    </message>
    <message>
        <source>T&amp;heme</source>
        <translation>&amp;Thema</translation>
    </message>
    <message>
        <source>&amp;Learn</source>
        <translation>&amp;Lernen</translation>
    </message>
    <message>
        <source>&amp;Window</source>
        <translation>&amp;Fenster</translation>
    </message>
    <message>
        <source>&amp;Layout</source>
        <translation>&amp;Anordnung</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Main</source>
        <translation>Hauptleiste</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>&amp;Find in the tree</source>
        <translation>Im Baum &amp;suchen</translation>
    </message>
    <message>
        <source>Finds positions by text, term, entry, type, bound or mark; the tree dims or hides the others</source>
        <translation>Findet Stellungen nach Text, Term, Eintrag, Typ, Schranke oder Marke; der Baum macht die anderen blass oder verbirgt sie</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Goes to the next position that was found</source>
        <translation>Geht zur nächsten gefundenen Stellung</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Voriger Treffer</translation>
    </message>
    <message>
        <source>Goes to the previous position that was found</source>
        <translation>Geht zur vorigen gefundenen Stellung</translation>
    </message>
    <message>
        <source>List of book&amp;marks</source>
        <translation>&amp;Liste der Lesezeichen</translation>
    </message>
    <message>
        <source>Lists the positions with a bookmark; F2 sets and removes one</source>
        <translation>Listet die Stellungen mit einem Lesezeichen auf; F2 setzt und entfernt eines</translation>
    </message>
    <message>
        <source>All &amp;lines to this position</source>
        <translation>Alle &amp;Wege zu dieser Stellung</translation>
    </message>
    <message>
        <source>Lists the ways to this position, transpositions included</source>
        <translation>Listet die Wege zu dieser Stellung auf, mit Zugumstellungen</translation>
    </message>
    <message>
        <source>Pin for &amp;comparison</source>
        <translation>Zum &amp;Vergleich festnadeln</translation>
    </message>
    <message>
        <source>Pins this position as B; whatever is on view then is A, and both stand side by side</source>
        <translation>Nadelt diese Stellung als B fest; was dann gezeigt wird, ist A, und beide stehen nebeneinander</translation>
    </message>
    <message>
        <source>Change sides with the pinned position</source>
        <translation>Mit der festgenadelten Stellung tauschen</translation>
    </message>
    <message>
        <source>Goes to the pinned position, and pins this one</source>
        <translation>Geht zur festgenadelten Stellung und nadelt diese fest</translation>
    </message>
    <message>
        <source>End the comparison</source>
        <translation>Den Vergleich beenden</translation>
    </message>
    <message>
        <source>Lets the pinned position go</source>
        <translation>Lässt die festgenadelte Stellung los</translation>
    </message>
    <message>
        <source>Copy &amp;branch</source>
        <translation>&amp;Zweig kopieren</translation>
    </message>
    <message>
        <source>Copies this move and everything after it as text, variations indented; pasting plays it</source>
        <translation>Kopiert diesen Zug und alles danach als Text, Varianten eingerückt; eingefügt wird er gespielt</translation>
    </message>
    <message>
        <source>No mark</source>
        <translation>Keine Marke</translation>
    </message>
    <message>
        <source>Mark: %1</source>
        <translation>Marke: %1</translation>
    </message>
    <message>
        <source>A mark with a colour and a shape, in the tree and in the list of moves</source>
        <translation>Eine Marke mit Farbe und Form, im Baum und in der Liste der Züge</translation>
    </message>
    <message>
        <source>The clipboard holds no branch for %1: %2</source>
        <translation>Die Zwischenablage enthält keinen Zweig für %1: %2</translation>
    </message>
    <message>
        <source>%1: position %2 of %3</source>
        <translation>%1: Stellung %2 von %3</translation>
    </message>
    <message numerus="yes">
        <source>Analysis stopped: %n positions are analysed</source>
        <translation>
            <numerusform>Analyse angehalten: %n Stellung ist analysiert</numerusform>
            <numerusform>Analyse angehalten: %n Stellungen sind analysiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n positions are analysed; the engine rests</source>
        <translation>
            <numerusform>%n Stellung ist analysiert; die Maschine ruht</numerusform>
            <numerusform>%n Stellungen sind analysiert; die Maschine ruht</numerusform>
        </translation>
    </message>
    <message>
        <source>Analyse the &amp;line</source>
        <translation>Die &amp;Linie analysieren</translation>
    </message>
    <message>
        <source>Asks the engine about every position of the line, each within the budget, and keeps what it says</source>
        <translation>Fragt die Maschine nach jeder Stellung der Linie, jede innerhalb der Bedenkzeit, und behält, was sie sagt</translation>
    </message>
    <message>
        <source>Analyse all &amp;after this</source>
        <translation>Alles &amp;danach analysieren</translation>
    </message>
    <message>
        <source>Asks the engine about this position and every one after it</source>
        <translation>Fragt die Maschine nach dieser Stellung und jeder danach</translation>
    </message>
    <message>
        <source>Analyse all &amp;ends</source>
        <translation>Alle &amp;Enden analysieren</translation>
    </message>
    <message>
        <source>Asks the engine about the last position of every variation</source>
        <translation>Fragt die Maschine nach der letzten Stellung jeder Variante</translation>
    </message>
    <message>
        <source>Analyse all &amp;solved ends</source>
        <translation>Alle &amp;gelösten Enden analysieren</translation>
    </message>
    <message>
        <source>Asks the engine to improve the solved position of every variation</source>
        <translation>Lässt die Maschine die gelöste Stellung jeder Variante verbessern</translation>
    </message>
    <message>
        <source>&amp;Stop analysing</source>
        <translation>Analyse an&amp;halten</translation>
    </message>
    <message>
        <source>Ends the analysis of many positions; what was said is kept</source>
        <translation>Beendet die Analyse vieler Stellungen; was gesagt wurde, bleibt</translation>
    </message>
    <message>
        <source>&amp;Run again</source>
        <translation>&amp;Noch einmal fragen</translation>
    </message>
    <message>
        <source>Asks the same engine once more what it was asked for the proposals shown</source>
        <translation>Fragt dieselbe Maschine noch einmal, was sie für die gezeigten Vorschläge gefragt wurde</translation>
    </message>
    <message>
        <source>&amp;Forget what was said here</source>
        <translation>&amp;Vergessen, was hier gesagt wurde</translation>
    </message>
    <message>
        <source>Forgets the kept analyses of this position</source>
        <translation>Vergisst die behaltenen Analysen dieser Stellung</translation>
    </message>
    <message>
        <source>Forget all analyses</source>
        <translation>Alle Analysen vergessen</translation>
    </message>
    <message>
        <source>Forgets what engines said of all positions of this session</source>
        <translation>Vergisst, was Maschinen über alle Stellungen dieser Sitzung sagten</translation>
    </message>
    <message>
        <source>&amp;Budget…</source>
        <translation>&amp;Bedenkzeit …</translation>
    </message>
    <message>
        <source>When the engine ends by itself: after a time, after so many visits, at a total, or never</source>
        <translation>Wann die Maschine von selbst endet: nach einer Zeit, nach so vielen Besuchen, bei einer Gesamtzahl, oder nie</translation>
    </message>
    <message>
        <source>Next best, without this &amp;move</source>
        <translation>Nächstbester, ohne diesen &amp;Zug</translation>
    </message>
    <message>
        <source>Hides the pinned or first proposal and asks for another one</source>
        <translation>Verbirgt den festgenadelten oder ersten Vorschlag und fragt nach einem anderen</translation>
    </message>
    <message>
        <source>Show all &amp;proposals</source>
        <translation>Alle &amp;Vorschläge zeigen</translation>
    </message>
    <message>
        <source>Shows the proposals again that were hidden</source>
        <translation>Zeigt die verborgenen Vorschläge wieder</translation>
    </message>
    <message>
        <source>No mistake after this move</source>
        <translation>Nach diesem Zug kein Fehler</translation>
    </message>
    <message>
        <source>No mistake before this move</source>
        <translation>Vor diesem Zug kein Fehler</translation>
    </message>
    <message>
        <source>Next mis&amp;take</source>
        <translation>Nächster Feh&amp;ler</translation>
    </message>
    <message>
        <source>Goes to the next move of the line that cost something: proved by bounds, or measured by an engine</source>
        <translation>Geht zum nächsten Zug der Linie, der etwas gekostet hat: durch Schranken bewiesen oder von einer Maschine gemessen</translation>
    </message>
    <message>
        <source>Previous mistake</source>
        <translation>Voriger Fehler</translation>
    </message>
    <message>
        <source>Goes to the move before that cost something</source>
        <translation>Geht zum vorigen Zug, der etwas gekostet hat</translation>
    </message>
    <message>
        <source>&amp;Optimise order</source>
        <translation>Reihenfolge &amp;optimieren</translation>
    </message>
    <message>
        <source>Puts the moves of the line in the order in which played + at most needed stays lowest</source>
        <translation>Ordnet die Züge der Linie so, dass gespielt + höchstens nötig am niedrigsten bleibt</translation>
    </message>
    <message>
        <source>&amp;Sparsest first</source>
        <translation>&amp;Dünnste zuerst</translation>
    </message>
    <message>
        <source>Puts the moves with the fewest cells first</source>
        <translation>Setzt die Züge mit den wenigsten Zellen nach vorn</translation>
    </message>
    <message>
        <source>&amp;Largest first</source>
        <translation>&amp;Größte zuerst</translation>
    </message>
    <message>
        <source>Puts the moves with the most cells first</source>
        <translation>Setzt die Züge mit den meisten Zellen nach vorn</translation>
    </message>
    <message>
        <source>As they were &amp;made</source>
        <translation>Wie &amp;gespielt</translation>
    </message>
    <message>
        <source>Puts the moves back in the order in which they came</source>
        <translation>Setzt die Züge in die Reihenfolge zurück, in der sie kamen</translation>
    </message>
    <message>
        <source>Prune b&amp;y bound</source>
        <translation>Nach Schranke st&amp;utzen</translation>
    </message>
    <message>
        <source>Deletes branches that are proved not to lead to fewer terms than the best solved one</source>
        <translation>Löscht Zweige, die bewiesenermaßen nicht zu weniger Termen führen als die beste gelöste Stellung</translation>
    </message>
    <message>
        <source>Anal&amp;yse</source>
        <translation>Anal&amp;yse</translation>
    </message>
    <message>
        <source>Order of &amp;moves</source>
        <translation>Reihen&amp;folge der Züge</translation>
    </message>
    <message>
        <source>Export as co&amp;de…</source>
        <translation>Als Co&amp;de exportieren …</translation>
    </message>
    <message>
        <source>Cop&amp;y picture</source>
        <translation>Bild kop&amp;ieren</translation>
    </message>
    <message>
        <source>Moves, pictures, factor editor and candidates</source>
        <translation>Züge, Bilder, Faktoreditor und Vorschläge</translation>
    </message>
    <message>
        <source>What a decomposition is: formulas, matrices, properties</source>
        <translation>Was eine Zerlegung ist: Formeln, Matrizen, Eigenschaften</translation>
    </message>
    <message>
        <source>Pictures, comment and legend</source>
        <translation>Bilder, Kommentar und Legende</translation>
    </message>
    <message>
        <source>&amp;Present</source>
        <translation>&amp;Vortragen</translation>
    </message>
    <message>
        <source>The pictures alone, with a lesson beside them</source>
        <translation>Die Bilder allein, mit einer Lektion daneben</translation>
    </message>
    <message>
        <source>The docks as they were at first</source>
        <translation>Die Docks, wie sie zuerst waren</translation>
    </message>
    <message>
        <source>&amp;Save this layout…</source>
        <translation>Diese Anordnung &amp;speichern …</translation>
    </message>
    <message>
        <source>Gives the arrangement of the docks a name</source>
        <translation>Gibt der Anordnung der Docks einen Namen</translation>
    </message>
    <message>
        <source>Save layout</source>
        <translation>Anordnung speichern</translation>
    </message>
    <message>
        <source>Name of the layout:</source>
        <translation>Name der Anordnung:</translation>
    </message>
    <message>
        <source>A layout needs a name that none of the program&apos;s has</source>
        <translation>Eine Anordnung braucht einen Namen, den keine des Programms hat</translation>
    </message>
    <message>
        <source>&amp;Delete a layout…</source>
        <translation>Anordnung &amp;löschen …</translation>
    </message>
    <message>
        <source>Forgets one of your layouts</source>
        <translation>Vergisst eine deiner Anordnungen</translation>
    </message>
    <message>
        <source>There are no layouts of yours yet: Window ▸ Layout ▸ Save this layout</source>
        <translation>Noch gibt es keine eigenen Anordnungen: Fenster ▸ Anordnung ▸ Diese Anordnung speichern</translation>
    </message>
    <message>
        <source>Delete layout</source>
        <translation>Anordnung löschen</translation>
    </message>
    <message>
        <source>Layout:</source>
        <translation>Anordnung:</translation>
    </message>
    <message>
        <source>High &amp;contrast</source>
        <translation>Hoher &amp;Kontrast</translation>
    </message>
    <message>
        <source>Black and white with strong colours, dark or light as the theme</source>
        <translation>Schwarz und Weiß mit kräftigen Farben, dunkel oder hell wie das Thema</translation>
    </message>
    <message>
        <source>Presentation s&amp;cale</source>
        <translation>Vortrags&amp;größe</translation>
    </message>
    <message>
        <source>All text and controls half as large again, for a projector</source>
        <translation>Alle Texte und Bedienelemente um die Hälfte größer, für einen Projektor</translation>
    </message>
    <message>
        <source>A layout of yours</source>
        <translation>Eine eigene Anordnung</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Spielen</translation>
    </message>
    <message>
        <source>&amp;Solo</source>
        <translation>&amp;Allein</translation>
    </message>
    <message>
        <source>You play alone; hints are counted</source>
        <translation>Du spielst allein; Hinweise werden gezählt</translation>
    </message>
    <message>
        <source>&amp;Alternate with the engine</source>
        <translation>Ab&amp;wechselnd mit der Maschine</translation>
    </message>
    <message>
        <source>You and the engine move in turn on one line</source>
        <translation>Du und die Maschine ziehen abwechselnd auf einer Linie</translation>
    </message>
    <message>
        <source>Engine &amp;finishes</source>
        <translation>Maschine spielt zu &amp;Ende</translation>
    </message>
    <message>
        <source>The engine plays on to the end, move by move; each can be undone</source>
        <translation>Die Maschine spielt zu Ende, Zug für Zug; jeder lässt sich rückgängig machen</translation>
    </message>
    <message>
        <source>&amp;Race the engine</source>
        <translation>&amp;Wettlauf mit der Maschine</translation>
    </message>
    <message>
        <source>Both start here, on branches of their own: who needs fewer multiplications</source>
        <translation>Beide beginnen hier, auf eigenen Zweigen: Wer braucht weniger Multiplikationen?</translation>
    </message>
    <message>
        <source>First where to look, then the first factor, then the whole move; each hint is counted</source>
        <translation>Erst, wo zu suchen ist, dann der erste Faktor, dann der ganze Zug; jeder Hinweis wird gezählt</translation>
    </message>
    <message>
        <source>&amp;End the game</source>
        <translation>Partie be&amp;enden</translation>
    </message>
    <message>
        <source>The moves stay</source>
        <translation>Die Züge bleiben</translation>
    </message>
    <message>
        <source>The pictures turn together again</source>
        <translation>Die Bilder drehen sich wieder gemeinsam</translation>
    </message>
    <message>
        <source>Each picture turns alone now: View ▸ Camera ▸ Link cameras</source>
        <translation>Jedes Bild dreht sich jetzt für sich: Ansicht ▸ Kamera ▸ Kameras koppeln</translation>
    </message>
    <message>
        <source>Find the moves</source>
        <translation>Finde die Züge</translation>
    </message>
    <message>
        <source>Move %1 of %2</source>
        <translation>Zug %1 von %2</translation>
    </message>
    <message>
        <source>{residual} cells are left here. The line goes on with one move.</source>
        <translation>Hier sind noch {residual} Zellen belegt. Die Linie geht mit einem Zug weiter.</translation>
    </message>
    <message>
        <source>Play a move after which the rest can still be done in %1.</source>
        <translation>Spiele einen Zug, nach dem der Rest noch in %1 geht.</translation>
    </message>
    <message>
        <source>Which move was it?</source>
        <translation>Welcher Zug war es?</translation>
    </message>
    <message>
        <source>It touches %1.</source>
        <translation>Er trifft %1.</translation>
    </message>
    <message>
        <source>Its factor of A is %1.</source>
        <translation>Sein Faktor von A ist %1.</translation>
    </message>
    <message>
        <source>It is %1.</source>
        <translation>Es ist %1.</translation>
    </message>
    <message>
        <source>Right: that is as good as the move of the line.</source>
        <translation>Richtig: Das ist so gut wie der Zug der Linie.</translation>
    </message>
    <message>
        <source>Not that one. Take it back and try again.</source>
        <translation>Der nicht. Nimm ihn zurück und versuche es noch einmal.</translation>
    </message>
    <message>
        <source>Lesson editor</source>
        <translation>Lektionseditor</translation>
    </message>
    <message>
        <source>Flip map</source>
        <translation>Flip-Karte</translation>
    </message>
    <message>
        <source>Schoolbook</source>
        <translation>Schulmethode</translation>
    </message>
    <message>
        <source>Save the lesson?</source>
        <translation>Die Lektion speichern?</translation>
    </message>
    <message>
        <source>The lesson in the editor has not been saved.</source>
        <translation>Die Lektion im Editor ist nicht gespeichert.</translation>
    </message>
    <message>
        <source>Open a lesson to edit</source>
        <translation>Eine Lektion zum Bearbeiten öffnen</translation>
    </message>
    <message>
        <source>Lessons (*.rankfall)</source>
        <translation>Lektionen (*.rankfall)</translation>
    </message>
    <message>
        <source>Save the lesson</source>
        <translation>Die Lektion speichern</translation>
    </message>
    <message>
        <source>lesson</source>
        <translation>Lektion</translation>
    </message>
    <message>
        <source>Saved the lesson as %1. Whoever opens the file takes it.</source>
        <translation>Die Lektion ist als %1 gespeichert. Wer die Datei öffnet, nimmt sie.</translation>
    </message>
    <message>
        <source>This is what a learner gets. “Lesson editor” goes back to editing.</source>
        <translation>Das bekommen Lernende. „Lektionseditor“ führt zum Bearbeiten zurück.</translation>
    </message>
    <message>
        <source>Open a lesson first; then edit a copy of it.</source>
        <translation>Öffne zuerst eine Lektion; dann bearbeite eine Kopie davon.</translation>
    </message>
    <message>
        <source>&amp;Find the move</source>
        <translation>&amp;Finde den Zug</translation>
    </message>
    <message>
        <source>Hides how the line goes on from here and asks for it move by move, with hints</source>
        <translation>Verbirgt, wie die Linie von hier weitergeht, und fragt Zug für Zug danach, mit Hinweisen</translation>
    </message>
    <message>
        <source>Flip &amp;map</source>
        <translation>Flip-&amp;Karte</translation>
    </message>
    <message>
        <source>Where this algorithm lies among all 278 289 that flips of 2×2×2 modulo 2 lead to; walk to seven by hand</source>
        <translation>Wo dieses Verfahren unter allen 278 289 liegt, zu denen Flips von 2×2×2 modulo 2 führen; geh von Hand zu sieben</translation>
    </message>
    <message>
        <source>Lesson &amp;editor</source>
        <translation>Lektions&amp;editor</translation>
    </message>
    <message>
        <source>Write a lesson: record positions, add text and questions, try it, save it as one file</source>
        <translation>Eine Lektion schreiben: Stellungen aufnehmen, Text und Fragen hinzufügen, ausprobieren, als eine Datei speichern</translation>
    </message>
    <message>
        <source>&amp;Record a step here</source>
        <translation>Hier einen &amp;Schritt aufnehmen</translation>
    </message>
    <message>
        <source>Adds a step to the lesson in the editor, at this position and as the window looks now</source>
        <translation>Fügt der Lektion im Editor einen Schritt hinzu, bei dieser Stellung und wie das Fenster jetzt aussieht</translation>
    </message>
    <message>
        <source>Edit a &amp;copy of this lesson</source>
        <translation>Eine Kopie dieser Lektion &amp;bearbeiten</translation>
    </message>
    <message>
        <source>Opens the lesson that is being taken in the editor; the original stays as it is</source>
        <translation>Öffnet die Lektion, die gerade läuft, im Editor; das Original bleibt, wie es ist</translation>
    </message>
    <message>
        <source>This is the start, which is no move: go to a move first</source>
        <translation>Das ist der Start und kein Zug: Geh zuerst zu einem Zug</translation>
    </message>
    <message>
        <source>The schoolbook algorithm begins at the start</source>
        <translation>Die Schulmethode beginnt am Start</translation>
    </message>
    <message>
        <source>There are no terms yet: play a move, or go to one</source>
        <translation>Noch gibt es keine Terme: Spiele einen Zug, oder geh zu einem</translation>
    </message>
    <message>
        <source>There are no terms to transform yet: play a move, or go to one</source>
        <translation>Noch gibt es keine Terme zum Umformen: Spiele einen Zug, oder geh zu einem</translation>
    </message>
    <message>
        <source>Only terms of a matrix product can be transformed</source>
        <translation>Nur Terme eines Matrizenprodukts lassen sich umformen</translation>
    </message>
    <message>
        <source>Motion at %1 times the usual speed</source>
        <translation>Bewegung mit dem %1-fachen des üblichen Tempos</translation>
    </message>
    <message>
        <source>Slo&amp;wer motion</source>
        <translation>Lan&amp;gsamere Bewegung</translation>
    </message>
    <message>
        <source>Steps are told at half the speed, down to a quarter of the usual one</source>
        <translation>Schritte werden halb so schnell erzählt, bis hinab zu einem Viertel des Üblichen</translation>
    </message>
    <message>
        <source>&amp;Faster motion</source>
        <translation>Sch&amp;nellere Bewegung</translation>
    </message>
    <message>
        <source>Steps are told at twice the speed, up to four times the usual one</source>
        <translation>Schritte werden doppelt so schnell erzählt, bis zum Vierfachen des Üblichen</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Vortragen</translation>
    </message>
    <message>
        <source>P&amp;resent</source>
        <translation>Vort&amp;ragen</translation>
    </message>
    <message>
        <source>The lesson, or the line, on the full screen and worked by keys alone; Esc leaves</source>
        <translation>Die Lektion, oder die Linie, auf dem ganzen Bildschirm und nur mit Tasten bedient; Esc beendet</translation>
    </message>
    <message>
        <source>Laser p&amp;ointer</source>
        <translation>Laserp&amp;ointer</translation>
    </message>
    <message>
        <source>A red dot over all views; in a presentation also with L</source>
        <translation>Ein roter Punkt über allen Ansichten; beim Vortragen auch mit L</translation>
    </message>
    <message>
        <source>&amp;Spotlight</source>
        <translation>&amp;Lichtkegel</translation>
    </message>
    <message>
        <source>Dims all but what is round the pointer; in a presentation also with S</source>
        <translation>Dunkelt alles ab, was nicht um den Zeiger liegt; beim Vortragen auch mit S</translation>
    </message>
    <message>
        <source>Blac&amp;k screen</source>
        <translation>Schwar&amp;zer Bildschirm</translation>
    </message>
    <message>
        <source>Hides everything for a moment; in a presentation also with B or the full stop</source>
        <translation>Verbirgt alles für einen Moment; beim Vortragen auch mit B oder dem Punkt</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>See the searc&amp;h</source>
        <translation>Die S&amp;uche sehen</translation>
    </message>
    <message>
        <source>Shows how the estimate of each candidate moved while engines thought</source>
        <translation>Zeigt, wie sich die Schätzung jedes Vorschlags bewegte, während Maschinen dachten</translation>
    </message>
    <message>
        <source>See the agent’s search t&amp;ree</source>
        <translation>Suchba&amp;um des Agenten sehen</translation>
    </message>
    <message>
        <source>Shows the positions that the agent has been to, and plays back how its search grew</source>
        <translation>Zeigt die Stellungen, bei denen der Agent war, und spielt ab, wie seine Suche wuchs</translation>
    </message>
    <message>
        <source>Residual: nonzero cells</source>
        <translation>Rest: belegte Zellen</translation>
    </message>
    <message>
        <source>Target: nonzero cells</source>
        <translation>Ziel: belegte Zellen</translation>
    </message>
    <message>
        <source>Factor: the term of the move</source>
        <translation>Faktor: der Term des Zugs</translation>
    </message>
    <message>
        <source>Evaluation graph</source>
        <translation>Bewertungskurve</translation>
    </message>
    <message>
        <source>Rank bar</source>
        <translation>Rangbalken</translation>
    </message>
    <message>
        <source>Variation tree</source>
        <translation>Variantenbaum</translation>
    </message>
    <message>
        <source>Walk of the engine</source>
        <translation>Gang der Maschine</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Ausschnitt</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>The picture as a &amp;table</source>
        <translation>Das Bild als &amp;Tabelle</translation>
    </message>
    <message>
        <source>Every picture in words and numbers: for screen readers, and to copy into a spreadsheet</source>
        <translation>Jedes Bild in Worten und Zahlen: für Bildschirmleser, und um es in eine Tabellenkalkulation zu kopieren</translation>
    </message>
    <message>
        <source>Sectio&amp;n</source>
        <translation>Ausschni&amp;tt</translation>
    </message>
    <message>
        <source>Leaves only some rows, columns or entries of A, B and C in the pictures</source>
        <translation>Lässt nur einige Zeilen, Spalten oder Einträge von A, B und C in den Bildern</translation>
    </message>
    <message>
        <source>&amp;Variations</source>
        <translation>&amp;Varianten</translation>
    </message>
    <message>
        <source>&amp;Proposals</source>
        <translation>&amp;Vorschläge</translation>
    </message>
    <message>
        <source>Text and &amp;motion</source>
        <translation>Text und Be&amp;wegung</translation>
    </message>
    <message>
        <source>&amp;Position</source>
        <translation>&amp;Stellung</translation>
    </message>
    <message>
        <source>Co&amp;ver the pinned cells</source>
        <translation>Festgenadelte Zellen a&amp;bdecken</translation>
    </message>
    <message>
        <source>Puts the rank-one move that cancels most of the pinned cells, and creates fewest others, into the factor editor</source>
        <translation>Setzt den Zug vom Rang eins, der die meisten festgenadelten Zellen löscht und die wenigsten anderen erzeugt, in den Faktoreditor</translation>
    </message>
    <message>
        <source>Compute modulo a pr&amp;ime…</source>
        <translation>Modulo einer Pr&amp;imzahl rechnen…</translation>
    </message>
    <message>
        <source>The same moves with coefficients modulo 2, 3, 5, … up to 251: some tensors need fewer terms there.</source>
        <translation>Dieselben Züge mit Koeffizienten modulo 2, 3, 5, … bis 251: Manche Tensoren brauchen dort weniger Terme.</translation>
    </message>
    <message numerus="yes">
        <source>Solved modulo %1 only: over ℤ %n cell(s) are multiples of it, but not zero</source>
        <translation>
            <numerusform>Nur modulo %1 gelöst: über ℤ ist %n Zelle ein Vielfaches davon, aber nicht null</numerusform>
            <numerusform>Nur modulo %1 gelöst: über ℤ sind %n Zellen Vielfache davon, aber nicht null</numerusform>
        </translation>
    </message>
    <message>
        <source>ℤ mod %1: residues from −%2 to %2</source>
        <translation>ℤ mod %1: Reste von −%2 bis %2</translation>
    </message>
    <message>
        <source>Follow a &amp;campaign…</source>
        <translation>Eine &amp;Kampagne verfolgen …</translation>
    </message>
    <message>
        <source>Sa&amp;ve tensor as…</source>
        <translation>Tensor speichern &amp;als …</translation>
    </message>
    <message>
        <source>Pro&amp;ve this bound…</source>
        <translation>Diese Schranke be&amp;weisen …</translation>
    </message>
    <message>
        <source>Proves that the residual needs so many terms, in the background, and writes a certificate for others to check</source>
        <translation>Beweist im Hintergrund, dass der Rest so viele Terme braucht, und schreibt ein Zertifikat, das andere prüfen können</translation>
    </message>
    <message>
        <source>Least squares</source>
        <translation>Kleinste Quadrate</translation>
    </message>
    <message>
        <source>Its numbers are not those of the position’s ring</source>
        <translation>Seine Zahlen sind nicht die des Rings der Stellung</translation>
    </message>
    <message>
        <source>Fit real numbers (least s&amp;quares)</source>
        <translation>Reelle Zahlen anpassen (kleinste &amp;Quadrate)</translation>
    </message>
    <message>
        <source>Fits real or complex numbers to what is left, shows how it shrinks, and makes exact what it finds</source>
        <translation>Passt reelle oder komplexe Zahlen an den Rest an, zeigt, wie er schrumpft, und macht exakt, was gefunden wird</translation>
    </message>
    <message>
        <source>Fit of least squares</source>
        <translation>Anpassung kleinster Quadrate</translation>
    </message>
    <message>
        <source>Tune by re&amp;ward…</source>
        <translation>Abstimmen na&amp;ch Belohnung …</translation>
    </message>
    <message>
        <source>Recom&amp;bine…</source>
        <translation>Re&amp;kombinieren …</translation>
    </message>
</context>
<context>
    <name>rankfall::Manual</name>
    <message>
        <source>&lt;h2&gt;Getting started&lt;/h2&gt;
&lt;p&gt;Multiplying two 2×2 matrices the usual way takes eight multiplications. Strassen found in 1969 that seven are enough. Rankfall
lets you see why, look for such tricks yourself, and study the ones that people and machines have found.&lt;/p&gt;
&lt;p&gt;The product is written as a &lt;b&gt;tensor&lt;/b&gt;: a block of cells, one for every triple (entry of A, entry of B, entry of C). A cell is 1
where the product a·b goes into c, and empty elsewhere. A &lt;b&gt;move&lt;/b&gt; is one multiplication: a sum of entries of A times a sum of
entries of B, added to some entries of C. It takes a rank-one block off the tensor. When nothing is left the moves are an
algorithm, and their number is its cost.&lt;/p&gt;
&lt;h3&gt;In one minute&lt;/h3&gt;
&lt;ol&gt;
&lt;li&gt;The window opens with the 2×2 product. Drag the picture to turn it, point at a cube to read what it stands for.&lt;/li&gt;
&lt;li&gt;Type &lt;code&gt;(a11+a22)(b11+b22)-&amp;gt;c11+c22&lt;/code&gt; into the formula field of the factor editor and press {key:move.play}: Strassen’s
first move.&lt;/li&gt;
&lt;li&gt;Step with {key:go.previous} and {key:go.next}; take anything back with {key:edit.undo}.&lt;/li&gt;
&lt;li&gt;Press {key:engine.think} and the engine proposes lines from here. Point at one to see it, press &lt;b&gt;1&lt;/b&gt; to play the first.&lt;/li&gt;
&lt;li&gt;Try another move at an earlier place: nothing is lost, the tree keeps both.&lt;/li&gt;
&lt;li&gt;Then take the lessons: {key:learn.lessons}.&lt;/li&gt;
&lt;/ol&gt;
&lt;p&gt;Every command is in the palette ({key:help.palette}), every key on the sheet ({key:help.keys}).&lt;/p&gt;</source>
        <translation>&lt;h2&gt;Erste Schritte&lt;/h2&gt;
&lt;p&gt;Zwei 2×2-Matrizen auf die übliche Art zu multiplizieren braucht acht Multiplikationen. Strassen fand 1969, dass sieben reichen. Rankfall
lässt dich sehen, warum, selbst nach solchen Kniffen suchen und die studieren, die Menschen und Maschinen gefunden haben.&lt;/p&gt;
&lt;p&gt;Das Produkt wird als &lt;b&gt;Tensor&lt;/b&gt; geschrieben: ein Block aus Zellen, eine für jedes Tripel (Eintrag von A, Eintrag von B, Eintrag von C). Eine Zelle ist 1,
wo das Produkt a·b in c eingeht, und sonst leer. Ein &lt;b&gt;Zug&lt;/b&gt; ist eine Multiplikation: eine Summe von Einträgen aus A mal einer Summe von
Einträgen aus B, addiert zu einigen Einträgen von C. Er nimmt einen Block vom Rang eins aus dem Tensor. Ist nichts mehr übrig, so sind die Züge ein
Verfahren, und ihre Anzahl ist, was es kostet.&lt;/p&gt;
&lt;h3&gt;In einer Minute&lt;/h3&gt;
&lt;ol&gt;
&lt;li&gt;Das Fenster öffnet mit dem 2×2-Produkt. Ziehe das Bild, um es zu drehen; zeige auf einen Würfel, um zu lesen, wofür er steht.&lt;/li&gt;
&lt;li&gt;Tippe &lt;code&gt;(a11+a22)(b11+b22)-&amp;gt;c11+c22&lt;/code&gt; ins Formelfeld des Faktoreditors und drücke {key:move.play}: Strassens
erster Zug.&lt;/li&gt;
&lt;li&gt;Geh mit {key:go.previous} und {key:go.next} hin und her; {key:edit.undo} macht alles rückgängig.&lt;/li&gt;
&lt;li&gt;Drücke {key:engine.think}, und die Maschine schlägt Linien von hier vor. Zeige auf eine, um sie zu sehen; &lt;b&gt;1&lt;/b&gt; spielt die erste.&lt;/li&gt;
&lt;li&gt;Versuche an einer früheren Stelle einen anderen Zug: Nichts geht verloren, der Baum behält beide.&lt;/li&gt;
&lt;li&gt;Dann nimm die Lektionen: {key:learn.lessons}.&lt;/li&gt;
&lt;/ol&gt;
&lt;p&gt;Jeder Befehl steht in der Palette ({key:help.palette}), jede Taste auf der Übersicht ({key:help.keys}).&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;h2&gt;Moves and notation&lt;/h2&gt;
&lt;p&gt;A move is written as it is calculated:&lt;/p&gt;
&lt;p&gt;&lt;code&gt;(a11+a22)(b11+b22)-&amp;gt;c11+c22&lt;/code&gt;&lt;/p&gt;
&lt;p&gt;The first sum is taken from A, the second from B; the product is added to the entries of C after the arrow. Coefficients stand in
front: &lt;code&gt;(2a11-a21)b12-&amp;gt;c12-c22&lt;/code&gt;. Other products use their own letters, which the axes show. Spaces do not matter.&lt;/p&gt;
&lt;h3&gt;Order does not matter&lt;/h3&gt;
&lt;p&gt;A position is the tensor minus a &lt;i&gt;set&lt;/i&gt; of moves. Any move can be edited, deleted, inserted or moved along the line at any time, and
all later moves stay. Two orders of the same moves are one position; the tree links them.&lt;/p&gt;
&lt;h3&gt;Making a move&lt;/h3&gt;
&lt;ul&gt;
&lt;li&gt;Click cells of the three small matrices in the factor editor: empty, +1, −1. Digits and the wheel work too.&lt;/li&gt;
&lt;li&gt;Type the formula; both stay in step.&lt;/li&gt;
&lt;li&gt;Lock one or two factors and choose &lt;b&gt;Complete&lt;/b&gt;: the rest is filled in so that most is cancelled.&lt;/li&gt;
&lt;li&gt;Pin cells in the pictures, Ctrl+click for more than one, and press {key:move.cover}: the rank-one move that cancels most of them
and creates fewest others. If they are a block already, it says so.&lt;/li&gt;
&lt;li&gt;Before anything is played you see what it cancels, creates and changes, and the bounds after it.&lt;/li&gt;
&lt;/ul&gt;
&lt;h3&gt;Transformations&lt;/h3&gt;
&lt;p&gt;The menu &lt;b&gt;Transform&lt;/b&gt; changes all terms at once and checks the result in every cell before you decide. A change of basis
({key:transform.basis}) keeps the product, and is one move. A cyclic shift, a transpose, a product with another scheme, an
extension, a projection or a merge mostly make another product: it opens as a new session.&lt;/p&gt;
&lt;h3&gt;Rings&lt;/h3&gt;
&lt;p&gt;Over ℤ coefficients are integers. Over ℤ mod 2 only odd and even count: signs disappear, and there are decompositions that work nowhere
else. A position can also be played modulo another prime, up to 251 ({key:transform.prime}): coefficients are residues such as −8 … 8
modulo 17, and one may divide, so that roots of unity turn up and with them the Fourier transform. Click the ring in the status bar to see
which one is in force.&lt;/p&gt;</source>
        <translation>&lt;h2&gt;Züge und Schreibweise&lt;/h2&gt;
&lt;p&gt;Ein Zug wird geschrieben, wie man ihn rechnet:&lt;/p&gt;
&lt;p&gt;&lt;code&gt;(a11+a22)(b11+b22)-&amp;gt;c11+c22&lt;/code&gt;&lt;/p&gt;
&lt;p&gt;Die erste Summe kommt aus A, die zweite aus B; das Produkt wird zu den Einträgen von C nach dem Pfeil addiert. Koeffizienten stehen
davor: &lt;code&gt;(2a11-a21)b12-&amp;gt;c12-c22&lt;/code&gt;. Andere Produkte haben eigene Buchstaben, die an den Achsen stehen. Leerzeichen sind gleichgültig.&lt;/p&gt;
&lt;h3&gt;Die Reihenfolge ist gleichgültig&lt;/h3&gt;
&lt;p&gt;Eine Stellung ist der Tensor minus einer &lt;i&gt;Menge&lt;/i&gt; von Zügen. Jeder Zug lässt sich jederzeit ändern, löschen, einfügen oder auf der Linie verschieben, und
alle späteren Züge bleiben. Zwei Reihenfolgen derselben Züge sind eine Stellung; der Baum verbindet sie.&lt;/p&gt;
&lt;h3&gt;Einen Zug machen&lt;/h3&gt;
&lt;ul&gt;
&lt;li&gt;Klicke im Faktoreditor Zellen der drei kleinen Matrizen an: leer, +1, −1. Ziffern und das Mausrad gehen auch.&lt;/li&gt;
&lt;li&gt;Tippe die Formel; beides bleibt im Gleichschritt.&lt;/li&gt;
&lt;li&gt;Verschließe einen oder zwei Faktoren und wähle &lt;b&gt;Vollenden&lt;/b&gt;: Der Rest wird so gefüllt, dass möglichst viel gelöscht wird.&lt;/li&gt;
&lt;li&gt;Nadle Zellen in den Bildern fest, mit Strg+Klick mehrere, und drücke {key:move.cover}: der Zug vom Rang eins, der die meisten von
ihnen löscht und die wenigsten anderen erzeugt. Sind sie schon ein Block, so sagt er es.&lt;/li&gt;
&lt;li&gt;Bevor etwas gespielt wird, siehst du, was es löscht, erzeugt und ändert, und die Schranken danach.&lt;/li&gt;
&lt;/ul&gt;
&lt;h3&gt;Umformungen&lt;/h3&gt;
&lt;p&gt;Das Menü &lt;b&gt;Umformen&lt;/b&gt; ändert alle Terme auf einmal und prüft das Ergebnis in jeder Zelle, bevor du entscheidest. Ein Basiswechsel
({key:transform.basis}) lässt das Produkt, wie es ist, und ist ein Zug. Eine zyklische Vertauschung, ein Transponieren, ein Produkt mit einem anderen Schema, eine
Erweiterung, eine Projektion oder eine Verbindung ergeben meist ein anderes Produkt: Es öffnet sich als neue Sitzung.&lt;/p&gt;
&lt;h3&gt;Ringe&lt;/h3&gt;
&lt;p&gt;Über ℤ sind Koeffizienten ganze Zahlen. Über ℤ mod 2 zählen nur gerade und ungerade: Vorzeichen verschwinden, und es gibt Zerlegungen, die nirgends
sonst gelten. Auch modulo einer anderen Primzahl bis 251 lässt sich spielen ({key:transform.prime}): Koeffizienten sind Reste wie −8 … 8
modulo 17, und man darf teilen, sodass es Einheitswurzeln geben kann und mit ihnen die Fourier-Transformation. Ein Klick auf den Ring in der
Statuszeile zeigt, welcher gilt.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;h2&gt;The flip graph&lt;/h2&gt;
&lt;p&gt;Two terms that share a factor can exchange parts of the other two, and their sum stays the same:&lt;/p&gt;
&lt;p&gt;&lt;code&gt;a21·b12→c22&lt;/code&gt; and &lt;code&gt;a21·b11→c21&lt;/code&gt; become &lt;code&gt;a21·(b11+b12)→c22&lt;/code&gt; and
&lt;code&gt;a21·b11→c21−c22&lt;/code&gt;.&lt;/p&gt;
&lt;p&gt;That is a &lt;b&gt;flip&lt;/b&gt;. It changes nothing about what is computed and nothing about the number of terms, but after some flips
two terms may share &lt;i&gt;two&lt;/i&gt; factors: they &lt;b&gt;merge&lt;/b&gt; into one, and the algorithm has a multiplication less. From the schoolbook
algorithm for 2×2 it takes seven flips and a merge to reach Strassen’s rank. Try it: open &lt;b&gt;Flips&lt;/b&gt; with {key:move.flip}, play
the schoolbook algorithm from there, and flip.&lt;/p&gt;
&lt;ul&gt;
&lt;li&gt;The list begins with what merges, then flips after which terms merge, then the others, cheapest first. Pointing at one lights
its terms everywhere; a click or Enter plays it. {key:edit.undo} takes it back like any move.&lt;/li&gt;
&lt;li&gt;Click a term among the chips: its partners glow, and the list keeps to it. Click a second for the two alone.&lt;/li&gt;
&lt;li&gt;Where no two terms share a factor, a &lt;b&gt;plus&lt;/b&gt; ({key:move.plus}) makes three of two, and a &lt;b&gt;split&lt;/b&gt;
({key:move.split}) two of one: a step up, from which the way down may be another.&lt;/li&gt;
&lt;li&gt;{key:move.randomFlip} flips by chance; hold it to walk. {key:move.merge} plays the cheapest merge.&lt;/li&gt;
&lt;/ul&gt;
&lt;h3&gt;Watching the engine walk&lt;/h3&gt;
&lt;p&gt;The flip graph engine does the same, millions of times a second. {key:engine.walk} shows its rank against time, how many
different algorithms it holds at each rank, and, while you watch, the one it is at. When it finds a better one than yours,
&lt;b&gt;Adopt&lt;/b&gt; ({key:engine.adopt}) puts it in the place of your terms: one move, one step of undo.&lt;/p&gt;</source>
        <translation>&lt;h2&gt;Der Flip-Graph&lt;/h2&gt;
&lt;p&gt;Zwei Terme mit einem gemeinsamen Faktor können Teile der beiden anderen tauschen, und ihre Summe bleibt dieselbe:&lt;/p&gt;
&lt;p&gt;Aus &lt;code&gt;a21·b12→c22&lt;/code&gt; und &lt;code&gt;a21·b11→c21&lt;/code&gt; werden &lt;code&gt;a21·(b11+b12)→c22&lt;/code&gt; und
&lt;code&gt;a21·b11→c21−c22&lt;/code&gt;.&lt;/p&gt;
&lt;p&gt;Das ist ein &lt;b&gt;Flip&lt;/b&gt;. Er ändert nichts daran, was berechnet wird, und nichts an der Anzahl der Terme; aber nach einigen Flips
haben zwei Terme vielleicht &lt;i&gt;zwei&lt;/i&gt; gemeinsame Faktoren: Sie &lt;b&gt;verschmelzen&lt;/b&gt; zu einem, und das Verfahren hat eine Multiplikation weniger. Von der Schulmethode
für 2×2 führen sieben Flips und eine Verschmelzung zu Strassens Rang. Versuch es: Öffne &lt;b&gt;Flips&lt;/b&gt; mit {key:move.flip}, spiele
von dort die Schulmethode, und flippe.&lt;/p&gt;
&lt;ul&gt;
&lt;li&gt;Die Liste beginnt mit dem, was verschmilzt, dann kommen Flips, nach denen Terme verschmelzen, dann die anderen, die billigsten zuerst. Zeigt man auf einen, leuchten
seine Terme überall; ein Klick oder Eingabe spielt ihn. {key:edit.undo} macht ihn rückgängig wie jeden Zug.&lt;/li&gt;
&lt;li&gt;Klicke unter den Termen einen an: Seine Partner leuchten, und die Liste hält sich an ihn. Klicke einen zweiten an, und es geht um die beiden allein.&lt;/li&gt;
&lt;li&gt;Wo keine zwei Terme einen gemeinsamen Faktor haben, macht ein &lt;b&gt;Plus&lt;/b&gt; ({key:move.plus}) aus zweien drei, und ein &lt;b&gt;Teilen&lt;/b&gt;
({key:move.split}) aus einem zwei: ein Schritt hinauf, von dem der Weg hinab ein anderer sein kann.&lt;/li&gt;
&lt;li&gt;{key:move.randomFlip} flippt zufällig; gehalten geht es weiter. {key:move.merge} spielt die billigste Verschmelzung.&lt;/li&gt;
&lt;/ul&gt;
&lt;h3&gt;Der Maschine beim Gehen zusehen&lt;/h3&gt;
&lt;p&gt;Die Maschine Flip-Graph tut dasselbe, millionenmal in der Sekunde. {key:engine.walk} zeigt ihren Rang gegen die Zeit, wie viele
verschiedene Verfahren sie auf jedem Rang behält, und, solange du zusiehst, das, bei dem sie gerade ist. Findet sie ein besseres als deines,
so setzt &lt;b&gt;Übernehmen&lt;/b&gt; ({key:engine.adopt}) es an die Stelle deiner Terme: ein Zug, ein Schritt zum Rückgängigmachen.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;h2&gt;The agent&lt;/h2&gt;
&lt;h3&gt;Engines of your own, and several at once&lt;/h3&gt;
&lt;p&gt;&lt;b&gt;Engine ▸ Engines outside this program&lt;/b&gt; adds any program that reads and writes JSON lines:
&lt;code&gt;ssh host rankfall-cli engine&lt;/code&gt; lets another machine think, and &lt;code&gt;engine-protocol.md&lt;/code&gt; among the documents
says how to write one. Its proposals are checked before you see them; one that crashes, hangs, floods, lies or talks rubbish is
named and ended, and stays so until you restart it.&lt;/p&gt;
&lt;p&gt;The plus beside the engine lets others think about the same position. The candidates of all are one table, best first; the column
&lt;b&gt;Engine&lt;/b&gt; says whose they are, and how many agree.&lt;/p&gt;
&lt;p&gt;The engine &lt;b&gt;Agent&lt;/b&gt; learned to play: a network proposes moves and guesses how many are still to come, and a tree search tries
them out, as AlphaTensor did. Its candidates say how often it looked at a move (&lt;b&gt;N&lt;/b&gt;), what the network gave it before any
search (&lt;b&gt;Prior&lt;/b&gt;), and beside the total a bar from the 10 % to the 90 % quantile: how sure it is.&lt;/p&gt;
&lt;p&gt;The gear beside the engine ({key:engine.settings}) says which network thinks, whether it learned &lt;i&gt;from scratch&lt;/i&gt; or was
&lt;i&gt;taught&lt;/i&gt; known schemes, in what bases it plays, how long it tries, and whether it values a move by its luckier outcomes.&lt;/p&gt;
&lt;h3&gt;Its basis&lt;/h3&gt;
&lt;p&gt;What is a sum of entries to you may be a single entry to the agent: it plays each game in a basis of its own. {key:engine.basis} shows
your position as it sees it, in 3D and on the sheet; the strip above says so, and {key:engine.stop} goes back.&lt;/p&gt;
&lt;h3&gt;Improve these terms&lt;/h3&gt;
&lt;p&gt;{key:engine.improve} undoes some terms of the position and lets the network play their sum again (&lt;b&gt;backplay&lt;/b&gt;). Ctrl+click picks
terms in the list of moves, Shift+click up to one, Ctrl+Space the one that the keyboard is at; with none picked all are meant. What is
offered has the same sum: fewer terms, or as many others, one move, one step of undo. For two or three terms this is close kin to a
flip or a merge of the flip graph, with a network in the place of a rule; its own ground begins where more terms are undone at once.&lt;/p&gt;
&lt;h3&gt;Teach&lt;/h3&gt;
&lt;p&gt;{key:engine.teach} opens the dock where an agent learns the tensor of the document from nothing: it starts the program
&lt;code&gt;rankfall-train&lt;/code&gt; and shows its losses, its best rank and the schemes it finds, each verified here; double-click opens one.
&lt;b&gt;Watch&lt;/b&gt; plays its last game in the pictures, &lt;b&gt;Use network&lt;/b&gt; lets the engine think with what has been learned so far, while it
goes on learning. 2×2×2 takes about half a minute to the first 7 on one core; products larger than 2×2×3 begin with it and go on by
backplay.&lt;/p&gt;</source>
        <translation>&lt;h2&gt;Der Agent&lt;/h2&gt;
&lt;h3&gt;Eigene Maschinen, und mehrere zugleich&lt;/h3&gt;
&lt;p&gt;&lt;b&gt;Maschine ▸ Maschinen außerhalb dieses Programms&lt;/b&gt; nimmt jedes Programm auf, das JSON-Zeilen liest und schreibt:
&lt;code&gt;ssh host rankfall-cli engine&lt;/code&gt; lässt einen anderen Rechner denken, und &lt;code&gt;engine-protocol.md&lt;/code&gt; unter den Dokumenten
sagt, wie man eines schreibt. Seine Vorschläge werden geprüft, bevor du sie siehst; eines, das abstürzt, hängt, flutet, lügt oder Unsinn redet, wird
benannt und beendet, und so bleibt es, bis du es neu startest.&lt;/p&gt;
&lt;p&gt;Das Plus neben der Maschine lässt andere über dieselbe Stellung nachdenken. Die Vorschläge aller stehen in einer Tabelle, die besten zuerst; die Spalte
&lt;b&gt;Maschine&lt;/b&gt; sagt, von wem sie sind und wie viele sich einig sind.&lt;/p&gt;
&lt;p&gt;Die Maschine &lt;b&gt;Agent&lt;/b&gt; hat spielen gelernt: Ein Netz schlägt Züge vor und schätzt, wie viele noch kommen, und eine Baumsuche probiert
sie aus, wie AlphaTensor es tat. Ihre Vorschläge sagen, wie oft sie einen Zug angesehen hat (&lt;b&gt;N&lt;/b&gt;), was das Netz ihm vor jeder
Suche gab (&lt;b&gt;Vorw.&lt;/b&gt;, das Vorwissen), und neben der Gesamtzahl steht ein Balken vom 10-%- bis zum 90-%-Quantil: wie sicher sie ist.&lt;/p&gt;
&lt;p&gt;Das Zahnrad neben der Maschine ({key:engine.settings}) sagt, welches Netz denkt, ob es &lt;i&gt;von Grund auf&lt;/i&gt; gelernt hat oder bekannte
Schemata &lt;i&gt;gelehrt&lt;/i&gt; bekam, in welchen Basen es spielt, wie lange es probiert, und ob es einen Zug nach seinen glücklicheren Ausgängen bewertet.&lt;/p&gt;
&lt;h3&gt;Seine Basis&lt;/h3&gt;
&lt;p&gt;Was für dich eine Summe von Einträgen ist, kann für den Agenten ein einzelner Eintrag sein: Er spielt jede Partie in einer eigenen Basis. {key:engine.basis} zeigt
deine Stellung, wie er sie sieht, in 3D und auf dem Blatt; der Streifen darüber sagt es, und {key:engine.stop} führt zurück.&lt;/p&gt;
&lt;h3&gt;Diese Terme verbessern&lt;/h3&gt;
&lt;p&gt;{key:engine.improve} macht einige Terme der Stellung rückgängig und lässt das Netz ihre Summe neu spielen (&lt;b&gt;Rückspiel&lt;/b&gt;). Strg+Klick wählt
Terme in der Liste der Züge, Umschalt+Klick bis zu einem, Strg+Leertaste den, bei dem die Tastatur ist; ist keiner gewählt, sind alle gemeint. Was
angeboten wird, hat dieselbe Summe: weniger Terme, oder ebenso viele andere, ein Zug, ein Schritt zum Rückgängigmachen. Bei zwei oder drei Termen ist das einem
Flip oder einer Verschmelzung des Flip-Graphen nah verwandt, mit einem Netz an Stelle einer Regel; sein eigenes Gebiet beginnt, wo mehr Terme zugleich rückgängig gemacht werden.&lt;/p&gt;
&lt;h3&gt;Lehren&lt;/h3&gt;
&lt;p&gt;{key:engine.teach} öffnet das Dock, in dem ein Agent den Tensor des Dokuments von Grund auf lernt: Es startet das Programm
&lt;code&gt;rankfall-train&lt;/code&gt; und zeigt seine Verluste, seinen besten Rang und die gefundenen Schemata, jedes hier geprüft; ein Doppelklick öffnet eines.
&lt;b&gt;Zusehen&lt;/b&gt; spielt seine letzte Partie in den Bildern, &lt;b&gt;Netz verwenden&lt;/b&gt; lässt die Maschine mit dem denken, was bisher gelernt wurde, während es
weiterlernt. 2×2×2 braucht auf einem Kern etwa eine halbe Minute bis zur ersten 7; größere Produkte als 2×2×3 beginnen damit und gehen mit
Rückspiel weiter.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;h2&gt;Symmetry&lt;/h2&gt;
&lt;p&gt;Write A in another basis, and B and C along with it, and an algorithm becomes another one for the same product. The three matrices
may be exchanged as well. Two decompositions that become each other in this way are &lt;b&gt;equivalent&lt;/b&gt;: one and the same up to a change
of basis P, Q, R.&lt;/p&gt;
&lt;h3&gt;The group&lt;/h3&gt;
&lt;p&gt;Some changes bring a decomposition back to itself. {key:view.symmetry} shows how many, and their &lt;b&gt;orbits&lt;/b&gt;: terms that they take to
each other. Strassen’s seven products have 36 symmetries; all but the first product are one orbit, and the cyclic shift of A, B and C
makes orbits of 1, 3 and 3. Choosing an orbit picks its terms; {key:view.orbits} colours the terms by orbit in every list.&lt;/p&gt;
&lt;h3&gt;Comparing&lt;/h3&gt;
&lt;p&gt;{key:file.compare} takes a file, a decomposition of the atlas such as &lt;code&gt;atlas:3x3x3:z2&lt;/code&gt;, or the one that the line came from. If
both are equivalent you get P, Q and R, checked exactly, to copy; if not, what tells them apart. Products that both have are listed
too. Equivalent decompositions share the &lt;b&gt;fingerprint&lt;/b&gt;.&lt;/p&gt;
&lt;p&gt;&lt;code&gt;rankfall-cli compare&lt;/code&gt; does the same, and &lt;code&gt;rankfall-cli classify&lt;/code&gt; sorts whole folders.&lt;/p&gt;</source>
        <translation>&lt;h2&gt;Symmetrie&lt;/h2&gt;
&lt;p&gt;Schreibt man A in einer anderen Basis, und B und C dazu passend, so wird aus einem Verfahren ein anderes für dasselbe Produkt. Auch die drei Matrizen
dürfen vertauscht werden. Zwei Zerlegungen, die auf diese Weise ineinander übergehen, sind &lt;b&gt;äquivalent&lt;/b&gt;: ein und dieselbe bis auf einen Basiswechsel
P, Q, R.&lt;/p&gt;
&lt;h3&gt;Die Gruppe&lt;/h3&gt;
&lt;p&gt;Manche Wechsel führen eine Zerlegung in sich selbst über. {key:view.symmetry} zeigt, wie viele, und ihre &lt;b&gt;Bahnen&lt;/b&gt;: Terme, die sie ineinander
überführen. Strassens sieben Produkte haben 36 Symmetrien; alle außer dem ersten Produkt sind eine Bahn, und die zyklische Vertauschung von A, B und C
macht Bahnen der Größen 1, 3 und 3. Eine Bahn zu wählen wählt ihre Terme; {key:view.orbits} färbt die Terme in jeder Liste nach Bahn.&lt;/p&gt;
&lt;h3&gt;Vergleichen&lt;/h3&gt;
&lt;p&gt;{key:file.compare} nimmt eine Datei, eine Zerlegung des Atlas wie &lt;code&gt;atlas:3x3x3:z2&lt;/code&gt;, oder die, von der die Linie herkommt. Sind
beide äquivalent, so erhältst du P, Q und R, exakt geprüft, zum Kopieren; wenn nicht, das, was sie unterscheidet. Auch Produkte, die beide haben, stehen
da. Äquivalente Zerlegungen haben denselben &lt;b&gt;Fingerabdruck&lt;/b&gt;.&lt;/p&gt;
&lt;p&gt;&lt;code&gt;rankfall-cli compare&lt;/code&gt; tut dasselbe, und &lt;code&gt;rankfall-cli classify&lt;/code&gt; sortiert ganze Ordner.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;h2&gt;Glossary&lt;/h2&gt;</source>
        <translation>&lt;h2&gt;Glossar&lt;/h2&gt;</translation>
    </message>
    <message>
        <source>Getting started</source>
        <translation>Erste Schritte</translation>
    </message>
    <message>
        <source>Reading the pictures</source>
        <translation>Die Bilder lesen</translation>
    </message>
    <message>
        <source>Moves and notation</source>
        <translation>Züge und Schreibweise</translation>
    </message>
    <message>
        <source>The flip graph</source>
        <translation>Der Flip-Graph</translation>
    </message>
    <message>
        <source>Engines</source>
        <translation>Maschinen</translation>
    </message>
    <message>
        <source>The agent</source>
        <translation>Der Agent</translation>
    </message>
    <message>
        <source>Symmetry</source>
        <translation>Symmetrie</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>Lernen</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>Glossar</translation>
    </message>
    <message>
        <source>&lt;h2&gt;Branches and games&lt;/h2&gt;
&lt;p&gt;The tree keeps every way that you tried. Press and hold a node to peek at it, or hold V and point at one after another: every view
shows it, letting go returns, and the engine goes on where you are. {key:go.back} and {key:go.forward} go through what you visited.&lt;/p&gt;
&lt;p&gt;Two orders of the same moves are one position. A node that is reached in several ways says in how many: &lt;b&gt;⇄ 3&lt;/b&gt;; its menu
lists &lt;b&gt;all lines to this position&lt;/b&gt;. {key:tree.bookmark} sets a bookmark, {key:tree.bookmarks} lists them, and Ctrl+1 to Ctrl+6 give
a mark with a colour and a shape. {key:edit.copyBranch} copies a move with everything after it; pasted, it is played.&lt;/p&gt;
&lt;h3&gt;Finding&lt;/h3&gt;
&lt;p&gt;{key:tree.find} asks the tree: &lt;code&gt;solved&lt;/code&gt;, &lt;code&gt;bound&amp;lt;3&lt;/code&gt;, &lt;code&gt;uses:a12&lt;/code&gt;, &lt;code&gt;type:2,2,2&lt;/code&gt;, a whole term, or
words of a name or a comment. Conditions side by side must all hold; &lt;code&gt;or&lt;/code&gt; and &lt;code&gt;not&lt;/code&gt; join them. What does not match
is dimmed, or hidden. {key:tree.findNext} and {key:tree.findPrevious} go from hit to hit.&lt;/p&gt;
&lt;h3&gt;Comparing two positions&lt;/h3&gt;
&lt;p&gt;{key:tree.pin} pins the position on view as &lt;b&gt;B&lt;/b&gt;. Then go anywhere: what is on view is &lt;b&gt;A&lt;/b&gt;. The three boxes show B, A and what is
left in A less what is left in B, with one camera; the sheet has the same, and the dock &lt;b&gt;Compare&lt;/b&gt; lists the terms that only one
has and those of both. {key:tree.swap} changes sides. When both are complete it can tell whether they are the same in another
basis.&lt;/p&gt;
&lt;h3&gt;Games&lt;/h3&gt;
&lt;ul&gt;
&lt;li&gt;&lt;b&gt;Solo&lt;/b&gt;: you alone.&lt;/li&gt;
&lt;li&gt;&lt;b&gt;Alternate&lt;/b&gt; ({key:play.alternate}): the engine answers each of your moves. Undo takes back its answer, then your move.&lt;/li&gt;
&lt;li&gt;&lt;b&gt;Engine finishes&lt;/b&gt; ({key:play.finish}): it plays on to the end, a node for each move.&lt;/li&gt;
&lt;li&gt;&lt;b&gt;Race&lt;/b&gt; ({key:play.race}): both start here; the engine’s moves stay hidden until the end, and then join the tree as a branch. With
the fair clock it has as long for a move as you took for yours.&lt;/li&gt;
&lt;/ul&gt;
&lt;p&gt;The engine is the one chosen above the candidates. {key:play.hint} gives a hint: first the cells that a good move changes, then its
first factor, then all of it. Each one is counted in the score.&lt;/p&gt;</source>
        <translation>&lt;h2&gt;Zweige und Partien&lt;/h2&gt;
&lt;p&gt;Der Baum behält jeden Weg, den du versucht hast. Halte einen Knoten gedrückt, um ihn zu erspähen, oder halte V und zeige auf einen nach dem anderen: Jede Ansicht zeigt ihn, Loslassen führt zurück, und die Maschine denkt weiter, wo du bist. {key:go.back} und {key:go.forward} gehen durch das, was du besucht hast.&lt;/p&gt;
&lt;p&gt;Zwei Reihenfolgen derselben Züge sind eine Stellung. Ein Knoten, der auf mehreren Wegen erreicht wird, sagt, auf wie vielen: &lt;b&gt;⇄ 3&lt;/b&gt;; sein Menü nennt &lt;b&gt;alle Linien zu dieser Stellung&lt;/b&gt;. {key:tree.bookmark} setzt ein Lesezeichen, {key:tree.bookmarks} zählt sie auf, und Strg+1 bis Strg+6 geben eine Marke mit Farbe und Form. {key:edit.copyBranch} kopiert einen Zug mit allem danach; eingefügt wird er gespielt.&lt;/p&gt;
&lt;h3&gt;Suchen&lt;/h3&gt;
&lt;p&gt;{key:tree.find} fragt den Baum: &lt;code&gt;solved&lt;/code&gt;, &lt;code&gt;bound&amp;lt;3&lt;/code&gt;, &lt;code&gt;uses:a12&lt;/code&gt;, &lt;code&gt;type:2,2,2&lt;/code&gt;, ein ganzer Term, oder Wörter eines Namens oder Kommentars. Bedingungen nebeneinander müssen alle gelten; &lt;code&gt;or&lt;/code&gt; und &lt;code&gt;not&lt;/code&gt; verbinden sie. Was nicht passt, wird blass oder verborgen. {key:tree.findNext} und {key:tree.findPrevious} gehen von Treffer zu Treffer.&lt;/p&gt;
&lt;h3&gt;Zwei Stellungen vergleichen&lt;/h3&gt;
&lt;p&gt;{key:tree.pin} nadelt die gezeigte Stellung als &lt;b&gt;B&lt;/b&gt; fest. Dann geh, wohin du willst: Was gezeigt wird, ist &lt;b&gt;A&lt;/b&gt;. Die drei Kästen zeigen B, A und was in A bleibt minus was in B bleibt, mit einer Kamera; das Blatt ebenso, und das Dock &lt;b&gt;Vergleich&lt;/b&gt; zählt die Terme auf, die nur eine hat, und die von beiden. {key:tree.swap} tauscht die Seiten. Sind beide vollständig, so lässt sich sagen, ob sie in einer anderen Basis dieselben sind.&lt;/p&gt;
&lt;h3&gt;Partien&lt;/h3&gt;
&lt;ul&gt;
&lt;li&gt;&lt;b&gt;Allein&lt;/b&gt;: nur du.&lt;/li&gt;
&lt;li&gt;&lt;b&gt;Abwechselnd&lt;/b&gt; ({key:play.alternate}): Die Maschine antwortet auf jeden deiner Züge. Rückgängig nimmt ihre Antwort zurück, dann deinen Zug.&lt;/li&gt;
&lt;li&gt;&lt;b&gt;Maschine spielt zu Ende&lt;/b&gt; ({key:play.finish}): ein Knoten für jeden Zug.&lt;/li&gt;
&lt;li&gt;&lt;b&gt;Wettlauf&lt;/b&gt; ({key:play.race}): Beide beginnen hier; die Züge der Maschine bleiben bis zum Ende verborgen und kommen dann als Zweig in den Baum. Mit der fairen Uhr hat sie für einen Zug so lange, wie du für deinen gebraucht hast.&lt;/li&gt;
&lt;/ul&gt;
&lt;p&gt;Es spielt die Maschine, die über den Vorschlägen gewählt ist. {key:play.hint} gibt einen Hinweis: erst die Zellen, die ein guter Zug ändert, dann seinen ersten Faktor, dann ihn ganz. Jeder zählt im Ergebnis.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;h2&gt;Reading the pictures&lt;/h2&gt;
&lt;p&gt;Three boxes stand side by side. &lt;b&gt;Target&lt;/b&gt; is the tensor to take apart. &lt;b&gt;Residual&lt;/b&gt; is what the moves so far have left of it.
&lt;b&gt;Factor&lt;/b&gt; is the block of one move: the last one, or the one you are considering.&lt;/p&gt;
&lt;h3&gt;Cells&lt;/h3&gt;
&lt;table cellspacing=&quot;8&quot;&gt;
&lt;tr&gt;&lt;td&gt;&lt;span style=&quot;color:{minus2}&quot;&gt;■ −2&lt;/span&gt;&lt;/td&gt;&lt;td&gt;&lt;span style=&quot;color:{minus}&quot;&gt;■ −1&lt;/span&gt;&lt;/td&gt;
&lt;td&gt;&lt;span style=&quot;color:{plus}&quot;&gt;■ +1&lt;/span&gt;&lt;/td&gt;&lt;td&gt;&lt;span style=&quot;color:{plus2}&quot;&gt;■ +2&lt;/span&gt;&lt;/td&gt;&lt;/tr&gt;&lt;/table&gt;
&lt;p&gt;Blue is positive, orange negative. Larger values are larger cubes, further from the background in brightness; negative cubes carry a
bar, and digits appear when there is room. No colour has to be told apart to read a value.&lt;/p&gt;
&lt;p&gt;The three directions are the entries of A, B and C. Thin lines part the rows of each matrix. Shadows on the walls show which
entries take part at all. Pointing at a cell drops lines to the walls and lights the same cell in every view; the sentence is at
the lower left of the window. A drag turns all boxes together; with Ctrl it turns one, which falls back into step when you let go.&lt;/p&gt;
&lt;h3&gt;The sheet&lt;/h3&gt;
&lt;p&gt;The same cells, flat: one small square for each entry of C, laid out as C is, with the entries of A down and those of B across. It
is the better picture from 4×4 on.&lt;/p&gt;
&lt;h3&gt;U, V and W&lt;/h3&gt;
&lt;p&gt;{key:view.matrices} shows the factors of all terms as three aligned matrices, a row for each term. Sort the rows by type, or so that
blocks come together; drag over entries to pick the terms that have them. {key:view.cell} lists the terms that touch the cell
you pointed at last, with what each adds to it.&lt;/p&gt;
&lt;h3&gt;The evaluation graph&lt;/h3&gt;
&lt;p&gt;The &lt;b&gt;band&lt;/b&gt; runs from &lt;i&gt;moves played + proved lower bound&lt;/i&gt; to &lt;i&gt;moves played + proved upper bound&lt;/i&gt;. Where it closes, the cost
of this line is known exactly. It says nothing about other lines: a closed band at 7 is no proof that 7 is best. The pale area is
the number of nonzero cells. It often rises on the way to a good algorithm, and that is no mistake.&lt;/p&gt;
&lt;p&gt;Diamonds are totals that an engine expected when it was asked there. A bar from the bottom is a &lt;b&gt;mistake&lt;/b&gt;, &lt;b&gt;?!&lt;/b&gt;, &lt;b&gt;?&lt;/b&gt; or
&lt;b&gt;??&lt;/b&gt;. Full: it is proved, since more terms are needed after the move than were certain to be enough before it. Hollow: it is
measured, since an engine expects more than before by more than its noise. {key:go.nextMistake} and {key:go.previousMistake} go from one
to the next. &lt;b&gt;Tree ▸ Order of moves&lt;/b&gt; puts a line in the order in which its upper bound stays lowest.&lt;/p&gt;
&lt;h3&gt;Less at once&lt;/h3&gt;
&lt;p&gt;{key:view.section} shows a &lt;b&gt;section&lt;/b&gt;: only a row, a column or one entry of A, B or C, or a slab between two sliders. A click on a
value in the &lt;b&gt;Legend&lt;/b&gt; leaves only the cells of that value. On the sheet, what is left out keeps a dotted outline.&lt;/p&gt;
&lt;h3&gt;In words and numbers&lt;/h3&gt;
&lt;p&gt;{key:view.table} says every picture as a table: cells, the evaluation, the tree, an engine&apos;s walk. A screen reader walks it, and it
can be copied into a spreadsheet. Enter on a row lights up its cell, or goes to its move.&lt;/p&gt;
&lt;p&gt;{key:view.spatial} shows the boxes, {key:view.sheet} the sheet, {key:view.both} both.&lt;/p&gt;</source>
        <translation>&lt;h2&gt;Die Bilder lesen&lt;/h2&gt;
&lt;p&gt;Drei Kästen stehen nebeneinander. &lt;b&gt;Ziel&lt;/b&gt; ist der Tensor, der zu zerlegen ist. &lt;b&gt;Rest&lt;/b&gt; ist, was die bisherigen Züge davon übrig gelassen haben. &lt;b&gt;Faktor&lt;/b&gt; ist der Block eines Zugs: des letzten oder dessen, den du erwägst.&lt;/p&gt;
&lt;h3&gt;Zellen&lt;/h3&gt;
&lt;table cellspacing=&quot;8&quot;&gt;
&lt;tr&gt;&lt;td&gt;&lt;span style=&quot;color:{minus2}&quot;&gt;■ −2&lt;/span&gt;&lt;/td&gt;&lt;td&gt;&lt;span style=&quot;color:{minus}&quot;&gt;■ −1&lt;/span&gt;&lt;/td&gt;
&lt;td&gt;&lt;span style=&quot;color:{plus}&quot;&gt;■ +1&lt;/span&gt;&lt;/td&gt;&lt;td&gt;&lt;span style=&quot;color:{plus2}&quot;&gt;■ +2&lt;/span&gt;&lt;/td&gt;&lt;/tr&gt;&lt;/table&gt;
&lt;p&gt;Blau ist positiv, Orange negativ. Größere Werte sind größere Würfel, die sich in der Helligkeit stärker vom Hintergrund abheben; negative Würfel tragen einen Balken, und Ziffern erscheinen, wo Platz ist. Um einen Wert zu lesen, muss man keine Farben unterscheiden.&lt;/p&gt;
&lt;p&gt;Die drei Richtungen sind die Einträge von A, B und C. Dünne Linien trennen die Zeilen jeder Matrix. Schatten auf den Wänden zeigen, welche Einträge überhaupt beteiligt sind. Zeigt man auf eine Zelle, so führen Linien zu den Wänden, und dieselbe Zelle leuchtet in jeder Ansicht; der Satz dazu steht unten links im Fenster. Ziehen dreht alle Kästen zusammen; mit Strg dreht es einen, der beim Loslassen zu den anderen zurückkehrt.&lt;/p&gt;
&lt;h3&gt;Das Blatt&lt;/h3&gt;
&lt;p&gt;Dieselben Zellen, flach: ein kleines Quadrat für jeden Eintrag von C, angeordnet wie C, darin die Einträge von A nach unten und die von B nach rechts. Ab 4×4 ist es das bessere Bild.&lt;/p&gt;
&lt;h3&gt;U, V und W&lt;/h3&gt;
&lt;p&gt;{key:view.matrices} zeigt die Faktoren aller Terme als drei ausgerichtete Matrizen, eine Zeile für jeden Term. Sortiere die Zeilen nach Typ oder so, dass Blöcke zusammenkommen; ziehe über Einträge, um die Terme zu wählen, die sie haben. {key:view.cell} listet die Terme auf, die die Zelle treffen, auf die du zuletzt gezeigt hast, mit dem, was jeder zu ihr beiträgt.&lt;/p&gt;
&lt;h3&gt;Die Bewertungskurve&lt;/h3&gt;
&lt;p&gt;Das &lt;b&gt;Band&lt;/b&gt; reicht von &lt;i&gt;gespielte Züge + bewiesene untere Schranke&lt;/i&gt; bis &lt;i&gt;gespielte Züge + bewiesene obere Schranke&lt;/i&gt;. Wo es sich schließt, sind die Kosten dieser Linie genau bekannt. Über andere Linien sagt es nichts: Ein bei 7 geschlossenes Band beweist nicht, dass 7 das Beste ist. Die blasse Fläche ist die Anzahl der belegten Zellen. Auf dem Weg zu einem guten Verfahren steigt sie oft, und das ist kein Fehler.&lt;/p&gt;
&lt;p&gt;Rauten sind Gesamtzahlen, die eine Maschine erwartete, als sie dort gefragt wurde. Ein Balken von unten ist ein &lt;b&gt;Fehler&lt;/b&gt;, &lt;b&gt;?!&lt;/b&gt;, &lt;b&gt;?&lt;/b&gt; oder &lt;b&gt;??&lt;/b&gt;. Voll: Er ist bewiesen, denn nach dem Zug sind mehr Terme nötig, als davor sicher gereicht hätten. Hohl: Er ist gemessen, denn eine Maschine erwartet mehr als vorher, um mehr als ihr Rauschen. {key:go.nextMistake} und {key:go.previousMistake} gehen von einem zum nächsten. &lt;b&gt;Baum ▸ Reihenfolge der Züge&lt;/b&gt; ordnet eine Linie so, dass ihre obere Schranke am niedrigsten bleibt.&lt;/p&gt;
&lt;h3&gt;Weniger auf einmal&lt;/h3&gt;
&lt;p&gt;{key:view.section} zeigt einen &lt;b&gt;Ausschnitt&lt;/b&gt;: nur eine Zeile, eine Spalte oder einen Eintrag von A, B oder C, oder eine Scheibe zwischen zwei Reglern. Ein Klick auf einen Wert in der &lt;b&gt;Legende&lt;/b&gt; lässt nur die Zellen dieses Werts. Auf dem Blatt behält das Weggelassene einen gepunkteten Umriss.&lt;/p&gt;
&lt;h3&gt;In Worten und Zahlen&lt;/h3&gt;
&lt;p&gt;{key:view.table} sagt jedes Bild als Tabelle: Zellen, Bewertung, Baum, den Gang einer Maschine. Ein Bildschirmleser geht sie durch, und sie lässt sich in eine Tabellenkalkulation kopieren. Eingabe auf einer Zeile lässt ihre Zelle leuchten oder geht zu ihrem Zug.&lt;/p&gt;
&lt;p&gt;{key:view.spatial} zeigt die Kästen, {key:view.sheet} das Blatt, {key:view.both} beides.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;h2&gt;Engines&lt;/h2&gt;
&lt;p&gt;{key:engine.think} starts and pauses thinking. The engine looks at the position shown and follows you around; {key:engine.lock} locks it
to one position while you look elsewhere. Everything you played stays: the engine decomposes what is left.
Which one thinks is chosen in &lt;b&gt;Engine ▸ Engine&lt;/b&gt; or above the candidates.&lt;/p&gt;
&lt;ul&gt;
&lt;li&gt;&lt;b&gt;Flip graph&lt;/b&gt; walks among decompositions of the residual by exchanging parts of terms that share a factor, and drops a term
whenever two fall together. The strongest one that keeps what you played.&lt;/li&gt;
&lt;li&gt;&lt;b&gt;Scheme search&lt;/b&gt; grows whole schemes format by format, whatever you played: the one for low ranks of matrix products up
to 5×5×5, and for adopting what it finds ({key:engine.adopt}).&lt;/li&gt;
&lt;li&gt;&lt;b&gt;Greedy&lt;/b&gt; takes the move that leaves the fewest nonzeros. Instructive because it fails: it is led to the schoolbook method.&lt;/li&gt;
&lt;li&gt;&lt;b&gt;Completion&lt;/b&gt; writes down the terms behind the upper bound. At once, and always a full solution.&lt;/li&gt;
&lt;li&gt;&lt;b&gt;Agent&lt;/b&gt; and &lt;b&gt;Backplay&lt;/b&gt; have a network that learned to play; see the page about the agent.&lt;/li&gt;
&lt;/ul&gt;
&lt;h3&gt;Seeing the search&lt;/h3&gt;
&lt;p&gt;{key:engine.search} opens &lt;b&gt;Search&lt;/b&gt;: how many terms each candidate was expected to need, over time, as trails. A dot grows with the
visits of its move, its shape is the engine, a ring says that its line was verified. &lt;b&gt;Tree&lt;/b&gt; shows where the agent’s search has been: the
area of a node is its visits, the width of the way its prior, green is good. The wheel zooms, a drag moves it.&lt;/p&gt;
&lt;ul&gt;
&lt;li&gt;All of it is recorded: the slider goes back through the search, and the button beside it plays how it grew. At the right end the
picture follows the engine. What was thought about a position is still there when you come back to it.&lt;/li&gt;
&lt;li&gt;Point at a dot or a node, and the pictures show its move or the position it leads to; a click keeps it there, a double-click plays
it. The arrow keys go from one to the next, and &lt;b&gt;the same as a table&lt;/b&gt; has every number.&lt;/li&gt;
&lt;/ul&gt;
&lt;h3&gt;Candidates&lt;/h3&gt;
&lt;p&gt;Each line is a move with what follows it. &lt;b&gt;Total&lt;/b&gt; is the cost of the whole algorithm if you follow. Point to preview, {key:move.play}
plays the first, &lt;b&gt;1&lt;/b&gt; to &lt;b&gt;9&lt;/b&gt; the others; the whole line can be added to the tree at once. What is called solved has been verified
by exact arithmetic.&lt;/p&gt;
&lt;p&gt;{key:engine.nextBest} hides the first proposal and asks for another; a right click excludes a move, or shows only some. &lt;b&gt;×6&lt;/b&gt; says
that so many moves are the same up to a symmetry of the position; one row may stand for all of them.&lt;/p&gt;
&lt;h3&gt;How long, and what is kept&lt;/h3&gt;
&lt;p&gt;The budget beside the lines is a time, a number of visits, a total to be found, or none. While the engine thinks, every position that
you visit gets it once. What was said is kept with the position, and with the session in its file: come back, and the proposals stand
there with their date, to be asked for again exactly or forgotten. Positions with the same products share them.&lt;/p&gt;
&lt;p&gt;{key:engine.analyseLine} asks about the whole line, one position after the other; &lt;b&gt;Engine ▸ Analyse&lt;/b&gt; has branches and ends. The
status bar says how far it is.&lt;/p&gt;</source>
        <translation>&lt;h2&gt;Maschinen&lt;/h2&gt;
&lt;p&gt;{key:engine.think} startet das Denken und hält es an. Die Maschine sieht die gezeigte Stellung an und folgt dir; {key:engine.lock} hält sie bei einer Stellung fest, während du anderswo hinsiehst. Alles, was du gespielt hast, bleibt: Die Maschine zerlegt, was übrig ist. Welche denkt, wählst du unter &lt;b&gt;Maschine ▸ Maschine&lt;/b&gt; oder über den Vorschlägen.&lt;/p&gt;
&lt;ul&gt;
&lt;li&gt;&lt;b&gt;Flip-Graph&lt;/b&gt; geht zwischen Zerlegungen des Rests umher, indem er Teile von Termen mit einem gemeinsamen Faktor tauscht, und lässt einen Term fallen, sobald zwei zusammenfallen. Die stärkste, die behält, was du gespielt hast.&lt;/li&gt;
&lt;li&gt;&lt;b&gt;Schemasuche&lt;/b&gt; baut ganze Schemata Format für Format, was immer du gespielt hast: die richtige für kleine Ränge von Matrizenprodukten bis 5×5×5, und um zu übernehmen, was sie findet ({key:engine.adopt}).&lt;/li&gt;
&lt;li&gt;&lt;b&gt;Gierig&lt;/b&gt; nimmt den Zug, der die wenigsten Zellen belegt lässt. Lehrreich, weil es scheitert: Es wird zur Schulmethode geführt.&lt;/li&gt;
&lt;li&gt;&lt;b&gt;Ergänzung&lt;/b&gt; schreibt die Terme hinter der oberen Schranke hin. Sofort, und immer eine vollständige Lösung.&lt;/li&gt;
&lt;li&gt;&lt;b&gt;Agent&lt;/b&gt; und &lt;b&gt;Rückspiel&lt;/b&gt; haben ein Netz, das spielen gelernt hat; siehe die Seite über den Agenten.&lt;/li&gt;
&lt;/ul&gt;
&lt;h3&gt;Die Suche sehen&lt;/h3&gt;
&lt;p&gt;{key:engine.search} öffnet &lt;b&gt;Suche&lt;/b&gt;: wie viele Terme jeder Vorschlag voraussichtlich braucht, über der Zeit, als Spuren. Ein Punkt wächst mit den Besuchen seines Zugs, seine Form ist die Maschine, ein Ring sagt, dass seine Linie geprüft ist. &lt;b&gt;Baum&lt;/b&gt; zeigt, wo die Suche des Agenten war: Die Fläche eines Knotens sind seine Besuche, die Breite des Wegs ist das Vorwissen, Grün ist gut. Das Rad vergrößert, Ziehen verschiebt.&lt;/p&gt;
&lt;ul&gt;
&lt;li&gt;Alles wird aufgezeichnet: Der Regler geht durch die Suche zurück, und der Knopf daneben spielt ab, wie sie wuchs. Am rechten Ende folgt das Bild der Maschine. Was über eine Stellung gedacht wurde, ist noch da, wenn du zu ihr zurückkehrst.&lt;/li&gt;
&lt;li&gt;Zeige auf einen Punkt oder Knoten, und die Bilder zeigen seinen Zug oder die Stellung, zu der er führt; ein Klick hält ihn dort, ein Doppelklick spielt ihn. Die Pfeiltasten gehen vom einen zum nächsten, und &lt;b&gt;dasselbe als Tabelle&lt;/b&gt; hat jede Zahl.&lt;/li&gt;
&lt;/ul&gt;
&lt;h3&gt;Vorschläge&lt;/h3&gt;
&lt;p&gt;Jede Zeile ist ein Zug mit dem, was ihm folgt. &lt;b&gt;Gesamt&lt;/b&gt; sind die Kosten des ganzen Verfahrens, wenn du ihr folgst. Zeigen gibt eine Vorschau, {key:move.play} spielt den ersten, &lt;b&gt;1&lt;/b&gt; bis &lt;b&gt;9&lt;/b&gt; die anderen; die ganze Linie kann auf einmal in den Baum. Was gelöst heißt, ist mit exakter Arithmetik geprüft.&lt;/p&gt;
&lt;p&gt;{key:engine.nextBest} verbirgt den ersten Vorschlag und fragt nach einem anderen; ein Rechtsklick schließt einen Zug aus oder zeigt nur einige. &lt;b&gt;×6&lt;/b&gt; sagt, dass so viele Züge bis auf eine Symmetrie der Stellung gleich sind; eine Zeile kann für alle stehen.&lt;/p&gt;
&lt;h3&gt;Wie lange, und was behalten wird&lt;/h3&gt;
&lt;p&gt;Die Bedenkzeit neben den Linien ist eine Zeit, eine Anzahl von Besuchen, eine Gesamtzahl, die zu finden ist, oder keine. Während die Maschine denkt, bekommt jede Stellung, die du besuchst, sie einmal. Was gesagt wurde, bleibt bei der Stellung, und mit der Sitzung in ihrer Datei: Komm zurück, und die Vorschläge stehen mit ihrem Datum da, um genau so noch einmal erfragt oder vergessen zu werden. Stellungen mit denselben Produkten teilen sie sich.&lt;/p&gt;
&lt;p&gt;{key:engine.analyseLine} fragt nach der ganzen Linie, einer Stellung nach der anderen; &lt;b&gt;Maschine ▸ Analyse&lt;/b&gt; hat Zweige und Enden. Die Statuszeile sagt, wie weit es ist.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>See %1</source>
        <translation>Siehe %1</translation>
    </message>
    <message>
        <source>&lt;h2&gt;Learning&lt;/h2&gt;
&lt;p&gt;{key:learn.lessons} opens the lessons. They begin with nothing but the multiplication of matrices; the first, second and fourth take
half an hour together. Each step puts a position on the board and says what to see in it; many ask something. Numbers are
typed, cells are clicked, moves are played. {key:learn.hint} helps a little, and then a little more.&lt;/p&gt;
&lt;p&gt;You may leave the path at any time: play on, try other moves, ask an engine. {key:learn.return} brings the step back, and what you
played is kept there as a variation. What the lesson plays next is on the board only when you come to it. {key:learn.next} and
{key:learn.previous} turn pages. English and German are chosen above the list.&lt;/p&gt;
&lt;h3&gt;Puzzles&lt;/h3&gt;
&lt;p&gt;&lt;b&gt;Learn ▸ Puzzle of the day&lt;/b&gt; takes terms out of a scheme of the atlas; find as many that fill the hole. Its difficulty is exact: how
unlikely a guesser is to find a way, in bits, from 0 where one term is missing. &lt;b&gt;Make a puzzle of this&lt;/b&gt; does the same with
the decomposition on the board. What was taken out is one answer; any other that solves it is as good. {key:play.hint}
gives hints: the cells that a good move changes, its first factor, all of it. &lt;b&gt;Find the move&lt;/b&gt; ({key:learn.guess}) hides how the
line on the board goes on and asks for it move by move, with three hints each.&lt;/p&gt;
&lt;h3&gt;The map of the flips&lt;/h3&gt;
&lt;p&gt;{key:learn.flipMap} draws where an algorithm for 2×2×2 modulo 2 lies among all that flips lead to, and how far the nearest merge
is. Walk there by clicking.&lt;/p&gt;
&lt;h3&gt;A talk&lt;/h3&gt;
&lt;p&gt;{key:present.start} presents: the pictures on the full screen, everything half as large again, worked by keys or a clicker. The script
is the open lesson, step by step, or the line, move by move. &lt;b&gt;→&lt;/b&gt;, &lt;b&gt;Page down&lt;/b&gt; and &lt;b&gt;Space&lt;/b&gt; go on, &lt;b&gt;←&lt;/b&gt; and &lt;b&gt;Page up&lt;/b&gt;
back; &lt;b&gt;L&lt;/b&gt; is a laser pointer, &lt;b&gt;S&lt;/b&gt; dims all but what is round the pointer, &lt;b&gt;B&lt;/b&gt; makes the screen black. Nothing is frozen: turn
the pictures, point, play a move that somebody asks for; &lt;b&gt;Esc&lt;/b&gt; returns to the script, and at last ends the talk.&lt;/p&gt;
&lt;h3&gt;Lessons of your own&lt;/h3&gt;
&lt;p&gt;{key:learn.editor} opens the lesson editor, {key:learn.addStep} records a step where the board stands. A lesson is a session file with
text and questions in it; opening it starts it. &lt;code&gt;rankfall-cli lesson check&lt;/code&gt; says what is wrong with one.&lt;/p&gt;
&lt;h3&gt;Motion&lt;/h3&gt;
&lt;p&gt;A move that is played grows from the line of its first factor to a plane and to a block; then cells that cancel fade and new ones
appear. {key:view.motionSlower} and {key:view.motionFaster} change the pace, any key ends it, and the preferences turn it off.&lt;/p&gt;</source>
        <translation>&lt;h2&gt;Lernen&lt;/h2&gt;
&lt;p&gt;{key:learn.lessons} öffnet die Lektionen. Sie setzen nichts voraus als die Multiplikation von Matrizen; die erste, zweite und vierte dauern zusammen eine halbe Stunde. Jeder Schritt stellt eine Stellung auf das Brett und sagt, was darin zu sehen ist; viele fragen etwas. Zahlen werden getippt, Zellen angeklickt, Züge gespielt. {key:learn.hint} hilft ein wenig, und dann noch ein wenig.&lt;/p&gt;
&lt;p&gt;Du darfst den Weg jederzeit verlassen: weiterspielen, andere Züge versuchen, eine Maschine fragen. {key:learn.return} bringt den Schritt zurück, und was du gespielt hast, bleibt dort als Variante. Was die Lektion als Nächstes spielt, steht erst auf dem Brett, wenn du dorthin kommst. {key:learn.next} und {key:learn.previous} blättern. Englisch und Deutsch wählt man über der Liste.&lt;/p&gt;
&lt;h3&gt;Rätsel&lt;/h3&gt;
&lt;p&gt;&lt;b&gt;Lernen ▸ Rätsel des Tages&lt;/b&gt; nimmt Terme aus einem Schema des Atlas; finde ebenso viele, die das Loch füllen. Die Schwierigkeit ist exakt: wie unwahrscheinlich es ist, einen Weg zu erraten, in Bit, von 0 an, wo ein einziger Term fehlt. &lt;b&gt;Daraus ein Rätsel machen&lt;/b&gt; tut dasselbe mit der Zerlegung auf dem Brett. Was herausgenommen wurde, ist eine Antwort; jede andere, die aufgeht, ist ebenso gut. {key:play.hint} gibt Hinweise: die Zellen, die ein guter Zug ändert, seinen ersten Faktor, den ganzen Zug. &lt;b&gt;Finde den Zug&lt;/b&gt; ({key:learn.guess}) verbirgt, wie die Linie auf dem Brett weitergeht, und fragt Zug für Zug danach, mit je drei Hinweisen.&lt;/p&gt;
&lt;h3&gt;Die Karte der Flips&lt;/h3&gt;
&lt;p&gt;{key:learn.flipMap} zeichnet, wo ein Verfahren für 2×2×2 modulo 2 unter allen liegt, zu denen Flips führen, und wie weit die nächste Verschmelzung ist. Mit Klicks gehst du dort umher.&lt;/p&gt;
&lt;h3&gt;Ein Vortrag&lt;/h3&gt;
&lt;p&gt;{key:present.start} trägt vor: die Bilder auf dem ganzen Bildschirm, alles um die Hälfte größer, mit Tasten oder einem Presenter bedient. Das Drehbuch ist die offene Lektion, Schritt für Schritt, oder die Linie, Zug für Zug. &lt;b&gt;→&lt;/b&gt;, &lt;b&gt;Bild ab&lt;/b&gt; und &lt;b&gt;Leertaste&lt;/b&gt; gehen weiter, &lt;b&gt;←&lt;/b&gt; und &lt;b&gt;Bild auf&lt;/b&gt; zurück; &lt;b&gt;L&lt;/b&gt; ist ein Laserpointer, &lt;b&gt;S&lt;/b&gt; dunkelt alles ab, was nicht um den Zeiger liegt, &lt;b&gt;B&lt;/b&gt; macht den Bildschirm schwarz. Nichts ist eingefroren: Drehe die Bilder, zeige, spiele einen Zug, nach dem jemand fragt; &lt;b&gt;Esc&lt;/b&gt; kehrt zum Drehbuch zurück und beendet zuletzt den Vortrag.&lt;/p&gt;
&lt;h3&gt;Eigene Lektionen&lt;/h3&gt;
&lt;p&gt;{key:learn.editor} öffnet den Lektionseditor, {key:learn.addStep} nimmt einen Schritt auf, wo das Brett steht. Eine Lektion ist eine Sitzungsdatei mit Text und Fragen; sie zu öffnen beginnt sie. &lt;code&gt;rankfall-cli lesson check&lt;/code&gt; sagt, was an einer nicht stimmt.&lt;/p&gt;
&lt;h3&gt;Bewegung&lt;/h3&gt;
&lt;p&gt;Ein gespielter Zug wächst von der Strecke seines ersten Faktors zu einer Fläche und zu einem Block; dann verblassen Zellen, die sich aufheben, und neue erscheinen. {key:view.motionSlower} und {key:view.motionFaster} ändern das Tempo, jede Taste beendet sie, und die Einstellungen schalten sie ab.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Branches and games</source>
        <translation>Zweige und Partien</translation>
    </message>
    <message>
        <source>The docks</source>
        <translation>Die Docks</translation>
    </message>
    <message>
        <source>&lt;h2&gt;Files&lt;/h2&gt;
&lt;p&gt;{key:file.open} opens, or drop a file on the window.&lt;/p&gt;
&lt;table cellspacing=&quot;6&quot;&gt;
&lt;tr&gt;&lt;td&gt;&lt;b&gt;Session&lt;/b&gt;&lt;/td&gt;&lt;td&gt;The whole tree with names, comments and marks. Text, one move a line.&lt;/td&gt;&lt;/tr&gt;
&lt;tr&gt;&lt;td&gt;&lt;b&gt;.npz&lt;/b&gt;&lt;/td&gt;&lt;td&gt;AlphaTensor’s archives of decompositions; you choose one from a list.&lt;/td&gt;&lt;/tr&gt;
&lt;tr&gt;&lt;td&gt;&lt;b&gt;.json, .exp, .txt&lt;/b&gt;&lt;/td&gt;&lt;td&gt;Schemes in the formats of the common collections, and plain formulas.&lt;/td&gt;&lt;/tr&gt;
&lt;/table&gt;
&lt;p&gt;Some collections write the entries of C, others those of its transpose. Rankfall finds out which by checking, and says so. Every file
is checked by exact arithmetic when it is opened: if the terms do not sum to the product, you are told how many cells differ and
can look at them.&lt;/p&gt;
&lt;h3&gt;The atlas&lt;/h3&gt;
&lt;p&gt;{key:file.atlas} shows the schemes that come with the program: every format and ring with its rank against the best one published, and
what made it. All of them were found by the program’s own engines. Type sizes in any order, such as &lt;code&gt;5x4x4&lt;/code&gt;; Enter opens
the scheme as a line of moves.&lt;/p&gt;
&lt;h3&gt;As an algorithm&lt;/h3&gt;
&lt;p&gt;The dock &lt;b&gt;Formulas&lt;/b&gt; reads the position as an algorithm. &lt;b&gt;Shared sums&lt;/b&gt; computes once what several lines use, which is what a
program would do; {key:view.run} multiplies two matrices of your own and steps through the lines, and the pictures show the term at
which it stands. {key:file.exportCode} writes C++, Python, LaTeX or Markdown, verified first and with a test of its own;
{key:file.measure} times it beside Eigen’s product and shows from which size on it is faster. {key:file.tune} looks among schemes with as many
products for one that is faster here, takes fewer additions or lets errors grow less: each is a point, a click chooses it,
&lt;b&gt;Adopt&lt;/b&gt; plays it as one move. {key:file.recombine} shows how large products are put together from smaller schemes, and opens any part.&lt;/p&gt;
&lt;h3&gt;Nothing is lost&lt;/h3&gt;
&lt;p&gt;Work is kept by autosave while you go on; after a crash the window offers it again. Undo is without limit. Nothing leaves this
computer.&lt;/p&gt;
&lt;h3&gt;On the command line&lt;/h3&gt;
&lt;p&gt;&lt;code&gt;rankfall-cli verify file.npz&lt;/code&gt; checks, &lt;code&gt;info&lt;/code&gt; describes, &lt;code&gt;convert&lt;/code&gt; rewrites, &lt;code&gt;run&lt;/code&gt; multiplies with a
scheme, &lt;code&gt;export&lt;/code&gt; writes it as code, &lt;code&gt;analyse&lt;/code&gt; runs an engine; &lt;code&gt;rankfall --render&lt;/code&gt; makes pictures without a window.&lt;/p&gt;</source>
        <translation>&lt;h2&gt;Dateien&lt;/h2&gt;
&lt;p&gt;{key:file.open} öffnet; oder lass eine Datei auf das Fenster fallen.&lt;/p&gt;
&lt;table cellspacing=&quot;6&quot;&gt;
&lt;tr&gt;&lt;td&gt;&lt;b&gt;Sitzung&lt;/b&gt;&lt;/td&gt;&lt;td&gt;Der ganze Baum mit Namen, Kommentaren und Marken. Text, ein Zug je Zeile.&lt;/td&gt;&lt;/tr&gt;
&lt;tr&gt;&lt;td&gt;&lt;b&gt;.npz&lt;/b&gt;&lt;/td&gt;&lt;td&gt;AlphaTensors Archive von Zerlegungen; du wählst eine aus einer Liste.&lt;/td&gt;&lt;/tr&gt;
&lt;tr&gt;&lt;td&gt;&lt;b&gt;.json, .exp, .txt&lt;/b&gt;&lt;/td&gt;&lt;td&gt;Schemata in den Formaten der gängigen Sammlungen, und bloße Formeln.&lt;/td&gt;&lt;/tr&gt;
&lt;/table&gt;
&lt;p&gt;Manche Sammlungen schreiben die Einträge von C, andere die der Transponierten. Rankfall findet durch Prüfen heraus, welche, und sagt es. Jede Datei
wird beim Öffnen mit exakter Arithmetik geprüft: Ergeben die Terme zusammen nicht das Produkt, so erfährst du, wie viele Zellen abweichen, und
kannst sie ansehen.&lt;/p&gt;
&lt;h3&gt;Der Atlas&lt;/h3&gt;
&lt;p&gt;{key:file.atlas} zeigt die Schemata, die mit dem Programm kommen: jedes Format und jeden Ring mit seinem Rang neben dem besten veröffentlichten, und
was es gemacht hat. Alle wurden von den Maschinen des Programms gefunden. Tippe Größen in beliebiger Reihenfolge, etwa &lt;code&gt;5x4x4&lt;/code&gt;; Eingabe öffnet
das Schema als Linie von Zügen.&lt;/p&gt;
&lt;h3&gt;Als Verfahren&lt;/h3&gt;
&lt;p&gt;Das Dock &lt;b&gt;Formeln&lt;/b&gt; liest die Stellung als Verfahren. &lt;b&gt;Gemeinsame Summen&lt;/b&gt; berechnet einmal, was mehrere Zeilen brauchen, wie es ein
Programm täte; {key:view.run} multipliziert zwei eigene Matrizen und geht durch die Zeilen, und die Bilder zeigen den Term,
bei dem es steht. {key:file.exportCode} schreibt C++, Python, LaTeX oder Markdown, zuvor geprüft und mit einem eigenen Test;
{key:file.measure} misst die Zeit neben dem Produkt von Eigen und zeigt, ab welcher Größe es schneller ist. {key:file.tune} sucht unter Schemata mit ebenso vielen
Produkten eines, das hier schneller ist, weniger Additionen braucht oder Fehler weniger wachsen lässt: Jedes ist ein Punkt, ein Klick
wählt es, &lt;b&gt;Übernehmen&lt;/b&gt; spielt es als einen Zug. {key:file.recombine} zeigt, wie große Produkte aus kleineren Schemata
zusammengesetzt werden, und öffnet jeden Teil.&lt;/p&gt;
&lt;h3&gt;Nichts geht verloren&lt;/h3&gt;
&lt;p&gt;Arbeit wird laufend von selbst gesichert; nach einem Absturz bietet das Fenster sie wieder an. Rückgängig machen geht ohne Grenze. Nichts verlässt diesen
Rechner.&lt;/p&gt;
&lt;h3&gt;Auf der Kommandozeile&lt;/h3&gt;
&lt;p&gt;&lt;code&gt;rankfall-cli verify file.npz&lt;/code&gt; prüft, &lt;code&gt;info&lt;/code&gt; beschreibt, &lt;code&gt;convert&lt;/code&gt; schreibt um, &lt;code&gt;run&lt;/code&gt; multipliziert mit einem
Schema, &lt;code&gt;export&lt;/code&gt; schreibt es als Code, &lt;code&gt;analyse&lt;/code&gt; lässt eine Maschine denken; &lt;code&gt;rankfall --render&lt;/code&gt; macht Bilder ohne Fenster. Die Kommandozeile spricht Englisch.&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>rankfall::ManualPages</name>
    <message>
        <source>Commands and keys</source>
        <translation>Befehle und Tasten</translation>
    </message>
</context>
<context>
    <name>rankfall::MatricesModel</name>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>%1, ranks of its factors %2</source>
        <translation>%1, Ränge seiner Faktoren %2</translation>
    </message>
</context>
<context>
    <name>rankfall::MatricesPane</name>
    <message>
        <source>Sort rows</source>
        <translation>Zeilen sortieren</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>Blöcke</translation>
    </message>
    <message>
        <source>As they were played</source>
        <translation>Wie sie gespielt wurden</translation>
    </message>
    <message>
        <source>By the ranks of the factors, the largest first</source>
        <translation>Nach den Rängen der Faktoren, die größten zuerst</translation>
    </message>
    <message>
        <source>Terms that share entries stand together</source>
        <translation>Terme mit gemeinsamen Einträgen stehen beisammen</translation>
    </message>
    <message>
        <source>No terms at this position. Each term that is played becomes a row: its factors u, v and w side by side. Go on along the line (→, End) to see them.</source>
        <translation>In dieser Stellung gibt es keine Terme. Jeder gespielte Term wird eine Zeile: seine Faktoren u, v und w nebeneinander. Geh die Linie entlang (→, Ende), um sie zu sehen.</translation>
    </message>
    <message>
        <source>Smaller (Ctrl+wheel, −)</source>
        <translation>Kleiner (Strg+Rad, −)</translation>
    </message>
    <message>
        <source>Larger (Ctrl+wheel, +)</source>
        <translation>Größer (Strg+Rad, +)</translation>
    </message>
    <message>
        <source>Show all of it (0)</source>
        <translation>Alles zeigen (0)</translation>
    </message>
    <message>
        <source>The coefficients count modulo %1 only</source>
        <translation>Die Koeffizienten zählen nur modulo %1</translation>
    </message>
    <message>
        <source>The ring of the coefficients</source>
        <translation>Der Ring der Koeffizienten</translation>
    </message>
    <message numerus="yes">
        <source>%n terms · nonzeros %1, %2, %3</source>
        <translation>
            <numerusform>%n Term · ungleich null: %1, %2, %3</numerusform>
            <numerusform>%n Terme · ungleich null: %1, %2, %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rankfall::MatricesTable</name>
    <message>
        <source>U, V and W: a row for each term, a column for each entry</source>
        <translation>U, V und W: eine Zeile für jeden Term, eine Spalte für jeden Eintrag</translation>
    </message>
</context>
<context>
    <name>rankfall::MeasureDialog</name>
    <message>
        <source>Compile the exported C++</source>
        <translation>Das exportierte C++ übersetzen</translation>
    </message>
    <message>
        <source>Measure beside Eigen</source>
        <translation>Neben Eigen messen</translation>
    </message>
    <message>
        <source>up to %1 × %1</source>
        <translation>bis %1 × %1</translation>
    </message>
    <message>
        <source>Largest matrices</source>
        <translation>Größte Matrizen</translation>
    </message>
    <message>
        <source>levels: </source>
        <translation>Tiefe: </translation>
    </message>
    <message>
        <source>Levels of recursion</source>
        <translation>Tiefe der Rekursion</translation>
    </message>
    <message>
        <source>double</source>
        <translation>double</translation>
    </message>
    <message>
        <source>float</source>
        <translation>float</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Compiles what Export as code writes, for this very machine, and measures that; otherwise the program itself carries the scheme out</source>
        <translation>Übersetzt, was „Als Code exportieren“ schreibt, für genau diesen Rechner und misst das; sonst führt das Programm das Schema selbst aus</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>Als CSV kopieren</translation>
    </message>
    <message>
        <source>The position is not solved: only a complete scheme multiplies. Go to the end of a line.</source>
        <translation>Die Stellung ist nicht gelöst: Nur ein vollständiges Schema multipliziert. Geh ans Ende einer Linie.</translation>
    </message>
    <message>
        <source>Only matrix products run over blocks; this is %1.</source>
        <translation>Nur Matrizenprodukte laufen über Blöcke; hier ist es %1.</translation>
    </message>
    <message>
        <source>Floating-point numbers have no modulus: a scheme over ℤ is needed, and this one is over %1. Lifting may bring one.</source>
        <translation>Gleitkommazahlen haben keinen Modul: Es braucht ein Schema über ℤ, und dieses ist über %1. Liften kann eines bringen.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Looking for sums to share…</source>
        <translation>Gemeinsame Summen werden gesucht …</translation>
    </message>
    <message>
        <source>Compiling and measuring…</source>
        <translation>Wird übersetzt und gemessen …</translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation>Wird gemessen …</translation>
    </message>
    <message>
        <source>1 level</source>
        <translation>1 Stufe</translation>
    </message>
    <message>
        <source>%1 levels</source>
        <translation>%1 Stufen</translation>
    </message>
    <message>
        <source>%1: faster than Eigen from about %2 on</source>
        <translation>%1: schneller als Eigen ab etwa %2</translation>
    </message>
    <message>
        <source>%1: not faster than Eigen so far</source>
        <translation>%1: bisher nicht schneller als Eigen</translation>
    </message>
    <message>
        <source>%1 multiplications at every level, one thread, Eigen at the leaves (%2). Rounds are interleaved, medians shown.</source>
        <translation>%1 Multiplikationen auf jeder Stufe, ein Thread, Eigen an den Blättern (%2). Runden sind verschränkt, gezeigt werden Mediane.</translation>
    </message>
</context>
<context>
    <name>rankfall::MeasureGraph</name>
    <message>
        <source>Time beside Eigen against the size of the matrices</source>
        <translation>Zeit neben Eigen gegen die Größe der Matrizen</translation>
    </message>
    <message>
        <source>depth %1 is faster from %2 on</source>
        <translation>Tiefe %1 ist ab %2 schneller</translation>
    </message>
    <message>
        <source>depth %1 is not faster</source>
        <translation>Tiefe %1 ist nicht schneller</translation>
    </message>
    <message>
        <source>Eigen</source>
        <translation>Eigen</translation>
    </message>
    <message>
        <source>1 level</source>
        <translation>1 Stufe</translation>
    </message>
    <message>
        <source>%1 levels</source>
        <translation>%1 Stufen</translation>
    </message>
    <message>
        <source>rows of the square matrices</source>
        <translation>Zeilen der quadratischen Matrizen</translation>
    </message>
    <message>
        <source>Nothing is measured yet. Start times the recursion of this scheme beside Eigen’s product.</source>
        <translation>Noch ist nichts gemessen. Start misst die Rekursion dieses Schemas neben dem Produkt von Eigen.</translation>
    </message>
    <message>
        <source>%1 × %1, depth %2: %3 ms, %4 of Eigen’s time; largest error %5; %6 rounds</source>
        <translation>%1 × %1, Tiefe %2: %L3 ms, %L4 der Zeit von Eigen; größter Fehler %L5; %6 Runden</translation>
    </message>
    <message>
        <source>nothing measured yet</source>
        <translation>noch nichts gemessen</translation>
    </message>
</context>
<context>
    <name>rankfall::MemberDialog</name>
    <message>
        <source>Choose a scheme</source>
        <translation>Ein Schema wählen</translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%1&lt;/b&gt; · %2 · %n schemes</source>
        <translation>
            <numerusform>&lt;b&gt;%1&lt;/b&gt; · %2 · %n Schema</numerusform>
            <numerusform>&lt;b&gt;%1&lt;/b&gt; · %2 · %n Schemata</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter: 4x4x5, or a rank</source>
        <translation>Filter: 4x4x5 oder ein Rang</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Best known over ℤ</source>
        <translation>Bestes bekannt über ℤ</translation>
    </message>
    <message>
        <source>Can be</source>
        <translation>Kann man</translation>
    </message>
    <message>
        <source>explored</source>
        <translation>erkunden</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>ansehen</translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>No scheme matches the filter.</source>
        <translation>Kein Schema passt zum Filter.</translation>
    </message>
    <message>
        <source>✓ Exact over %1%2. The file indexes %3.</source>
        <translation>✓ Exakt über %1%2. Die Datei indiziert %3.</translation>
    </message>
    <message>
        <source> only</source>
        <translation> allein</translation>
    </message>
    <message>
        <source>the transpose of C</source>
        <translation>die Transponierte von C</translation>
    </message>
    <message>
        <source>C as it stands</source>
        <translation>C, wie es dasteht</translation>
    </message>
    <message numerus="yes">
        <source>✗ Not exact: %n cells differ from the target.</source>
        <translation>
            <numerusform>✗ Nicht exakt: %n Zelle weicht vom Ziel ab.</numerusform>
            <numerusform>✗ Nicht exakt: %n Zellen weichen vom Ziel ab.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rankfall::Motion</name>
    <message>
        <source>%1: a line</source>
        <translation>%1: eine Strecke</translation>
    </message>
    <message>
        <source>(%1)(%2): a plane</source>
        <translation>(%1)(%2): eine Fläche</translation>
    </message>
    <message numerus="yes">
        <source>(%1)(%2) → %3: %n cells</source>
        <translation>
            <numerusform>(%1)(%2) → %3: %n Zelle</numerusform>
            <numerusform>(%1)(%2) → %3: %n Zellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cells cancel</source>
        <translation>
            <numerusform>%n Zelle wird gelöscht</numerusform>
            <numerusform>%n Zellen werden gelöscht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n appear</source>
        <translation>
            <numerusform>%n erscheint</numerusform>
            <numerusform>%n erscheinen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Factor · %1</source>
        <translation>Faktor · %1</translation>
    </message>
</context>
<context>
    <name>rankfall::MovesModel</name>
    <message>
        <source>adds a term</source>
        <translation>fügt einen Term hinzu</translation>
    </message>
    <message>
        <source>takes back a term</source>
        <translation>nimmt einen Term zurück</translation>
    </message>
    <message>
        <source>edits a term</source>
        <translation>ändert einen Term</translation>
    </message>
    <message>
        <source>flips two terms, same sum</source>
        <translation>flippt zwei Terme, gleiche Summe</translation>
    </message>
    <message>
        <source>same sum with one term fewer</source>
        <translation>gleiche Summe mit einem Term weniger</translation>
    </message>
    <message>
        <source>splits terms, same sum</source>
        <translation>teilt Terme, gleiche Summe</translation>
    </message>
    <message>
        <source>replaces terms by fewer of the same sum</source>
        <translation>ersetzt Terme durch weniger mit gleicher Summe</translation>
    </message>
    <message>
        <source>adds several terms and finishes</source>
        <translation>fügt mehrere Terme hinzu und ist fertig</translation>
    </message>
    <message>
        <source>replaces terms</source>
        <translation>ersetzt Terme</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Number of the move</source>
        <translation>Nummer des Zugs</translation>
    </message>
    <message>
        <source>Name: double-click to change it</source>
        <translation>Name: Doppelklick ändert ihn</translation>
    </message>
    <message>
        <source>What the move adds</source>
        <translation>Was der Zug hinzufügt</translation>
    </message>
    <message>
        <source>Type of the term: click shows only those of this type</source>
        <translation>Typ des Terms: Ein Klick zeigt nur solche</translation>
    </message>
    <message>
        <source>Nonzero cells of the residual after the move</source>
        <translation>Belegte Zellen des Rests nach dem Zug</translation>
    </message>
    <message>
        <source>Upper bound: so many more terms are enough after the move</source>
        <translation>Obere Schranke: So viele weitere Terme reichen nach dem Zug</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Zug</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>nnz</source>
        <translation>bel.</translation>
    </message>
    <message>
        <source>⟨up⟩</source>
        <translation>⟨ob⟩</translation>
    </message>
    <message>
        <source>The target itself: %1.</source>
        <translation>Das Ziel selbst: %1.</translation>
    </message>
    <message>
        <source>Between %1 and %2 terms are needed.</source>
        <translation>Nötig sind %1 bis %2 Terme.</translation>
    </message>
    <message>
        <source>%1 after it</source>
        <translation>%1 danach</translation>
    </message>
    <message>
        <source>; finished</source>
        <translation>; fertig</translation>
    </message>
    <message>
        <source>; exactly %1 more needed</source>
        <translation>; genau %1 weitere nötig</translation>
    </message>
    <message>
        <source>; %1 to %2 more needed</source>
        <translation>; %1 bis %2 weitere nötig</translation>
    </message>
    <message>
        <source>Type %1: the ranks of its factors</source>
        <translation>Typ %1: die Ränge seiner Faktoren</translation>
    </message>
    <message>
        <source>Type %1: the entries of its factors</source>
        <translation>Typ %1: die Einträge seiner Faktoren</translation>
    </message>
    <message>
        <source>1 other variation here: ↑ and ↓ go there</source>
        <translation>1 andere Variante hier: ↑ und ↓ führen hin</translation>
    </message>
    <message>
        <source>%1 other variations here: ↑ and ↓ go there</source>
        <translation>%1 andere Varianten hier: ↑ und ↓ führen hin</translation>
    </message>
    <message>
        <source>Start, %1</source>
        <translation>Start, %1</translation>
    </message>
    <message>
        <source>%1, %2, %3 nonzeros after</source>
        <translation>%1, %2, danach %3 belegte Zellen</translation>
    </message>
    <message>
        <source>Mistakes, kind, mark, comment, bookmark, breakpoint, other variations</source>
        <translation>Fehler, Art, Marke, Kommentar, Lesezeichen, Haltepunkt, andere Varianten</translation>
    </message>
</context>
<context>
    <name>rankfall::MovesPanel</name>
    <message>
        <source>Moves of the current line</source>
        <translation>Züge der aktuellen Linie</translation>
    </message>
    <message>
        <source>Show the terms as a set: their order does not matter</source>
        <translation>Die Terme als Menge zeigen: Ihre Reihenfolge ist gleich</translation>
    </message>
    <message>
        <source>Show all moves again</source>
        <translation>Wieder alle Züge zeigen</translation>
    </message>
    <message>
        <source>Only type %1; show all moves again</source>
        <translation>Nur Typ %1; wieder alle Züge zeigen</translation>
    </message>
    <message>
        <source>1 term</source>
        <translation>1 Term</translation>
    </message>
    <message>
        <source>%1 terms, order irrelevant</source>
        <translation>%1 Terme, Reihenfolge gleich</translation>
    </message>
    <message>
        <source>%1 of %2 moves</source>
        <translation>%1 von %2 Zügen</translation>
    </message>
    <message>
        <source>No moves yet</source>
        <translation>Noch keine Züge</translation>
    </message>
    <message>
        <source>Move %1 of %2</source>
        <translation>Zug %1 von %2</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Ändern …</translation>
    </message>
    <message>
        <source>Insert before…</source>
        <translation>Davor einfügen …</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Verdoppeln</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Früher</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Promote variation</source>
        <translation>Variante aufwerten</translation>
    </message>
    <message>
        <source>Copy formula</source>
        <translation>Formel kopieren</translation>
    </message>
    <message>
        <source>Show all types</source>
        <translation>Alle Typen zeigen</translation>
    </message>
    <message>
        <source>Only terms of type %1</source>
        <translation>Nur Terme vom Typ %1</translation>
    </message>
    <message>
        <source>Improve these %1 terms</source>
        <translation>Diese %1 Terme verbessern</translation>
    </message>
    <message>
        <source>Improve all terms</source>
        <translation>Alle Terme verbessern</translation>
    </message>
    <message>
        <source>Ctrl+click or Ctrl+Space picks terms</source>
        <translation>Strg+Klick oder Strg+Leertaste wählt Terme</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Marke</translation>
    </message>
    <message>
        <source>Remove bookmark</source>
        <translation>Lesezeichen entfernen</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>Lesezeichen</translation>
    </message>
    <message>
        <source>Remove breakpoint</source>
        <translation>Haltepunkt entfernen</translation>
    </message>
    <message>
        <source>Breakpoint: autoplay stops here</source>
        <translation>Haltepunkt: Das Abspielen hält hier an</translation>
    </message>
    <message>
        <source>Comment…</source>
        <translation>Kommentar …</translation>
    </message>
</context>
<context>
    <name>rankfall::MovesView</name>
    <message>
        <source>Circle</source>
        <translation>Kreis</translation>
    </message>
    <message>
        <source>Square</source>
        <translation>Quadrat</translation>
    </message>
    <message>
        <source>Triangle</source>
        <translation>Dreieck</translation>
    </message>
    <message>
        <source>Diamond</source>
        <translation>Raute</translation>
    </message>
    <message>
        <source>Triangle, upside down</source>
        <translation>Dreieck, umgedreht</translation>
    </message>
    <message>
        <source>Cross</source>
        <translation>Kreuz</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
</context>
<context>
    <name>rankfall::NewTensorDialog</name>
    <message>
        <source>Coefficients up to ±</source>
        <translation>Koeffizienten bis ±</translation>
    </message>
    <message>
        <source>New tensor</source>
        <translation>Neuer Tensor</translation>
    </message>
    <message>
        <source>ℤ: integers</source>
        <translation>ℤ: ganze Zahlen</translation>
    </message>
    <message>
        <source>ℤ mod 2: zeros and ones</source>
        <translation>ℤ mod 2: Nullen und Einsen</translation>
    </message>
    <message>
        <source>Ring</source>
        <translation>Ring</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Anlegen</translation>
    </message>
    <message numerus="yes">
        <source>A tensor of %1 × %2 × %3 entries. The definition takes %n multiplications.</source>
        <translation>
            <numerusform>Ein Tensor mit %1 × %2 × %3 Einträgen. Die Definition braucht %n Multiplikation.</numerusform>
            <numerusform>Ein Tensor mit %1 × %2 × %3 Einträgen. Die Definition braucht %n Multiplikationen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Best known over %1: %2 (%3).</source>
        <translation>Bester bekannter über %1: %2 (%3).</translation>
    </message>
    <message>
        <source>ℤ mod p: residues modulo a prime</source>
        <translation>ℤ mod p: Reste modulo einer Primzahl</translation>
    </message>
    <message>
        <source>What the coefficients of terms are, and what exact means</source>
        <translation>Was die Koeffizienten der Terme sind, und was exakt heißt</translation>
    </message>
    <message>
        <source>Prime</source>
        <translation>Primzahl</translation>
    </message>
    <message>
        <source>The prime p</source>
        <translation>Die Primzahl p</translation>
    </message>
    <message>
        <source>How large the coefficients are that engines try</source>
        <translation>Wie große Koeffizienten Maschinen versuchen</translation>
    </message>
    <message>
        <source>Drawn by hand</source>
        <translation>Von Hand gezeichnet</translation>
    </message>
    <message>
        <source>Pasted, or from a file</source>
        <translation>Eingefügt oder aus einer Datei</translation>
    </message>
    <message>
        <source>On the command line: %1</source>
        <translation>Auf der Befehlszeile: %1</translation>
    </message>
    <message numerus="yes">
        <source>At least %1: an algebra of %2 dimensions with %n maximal ideals over %3 (Alder and Strassen 1981).</source>
        <translation>
            <numerusform>Mindestens %1: eine Algebra mit %2 Dimensionen und %n maximalen Ideal über %3 (Alder und Strassen 1981).</numerusform>
            <numerusform>Mindestens %1: eine Algebra mit %2 Dimensionen und %n maximalen Idealen über %3 (Alder und Strassen 1981).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rankfall::NodeComparison</name>
    <message>
        <source>The pinned position was deleted: the comparison is over</source>
        <translation>Die festgenadelte Stellung wurde gelöscht: Der Vergleich ist vorbei</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
</context>
<context>
    <name>rankfall::Notice</name>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Good news</source>
        <translation>Gute Nachricht</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
</context>
<context>
    <name>rankfall::NotificationBell</name>
    <message numerus="yes">
        <source>Messages: %n new</source>
        <translation>
            <numerusform>Meldungen: %n neue</numerusform>
            <numerusform>Meldungen: %n neue</numerusform>
        </translation>
    </message>
    <message>
        <source>Messages: none yet</source>
        <translation>Meldungen: noch keine</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Alle kopieren</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Messages, newest first</source>
        <translation>Meldungen, neueste zuerst</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>Noch ist nichts geschehen.</translation>
    </message>
</context>
<context>
    <name>rankfall::NumericData</name>
    <message>
        <source>Rounding: %1 of %2 numbers have their value</source>
        <translation>Rundet: %1 von %2 Zahlen haben ihren Wert</translation>
    </message>
    <message numerus="yes">
        <source>Fitting %n term(s) over %1</source>
        <translation>
            <numerusform>Passt %n Term über %1 an</numerusform>
            <numerusform>Passt %n Terme über %1 an</numerusform>
        </translation>
    </message>
    <message>
        <source>attempt %1 · residual %2 · largest number %3 · %4 iterations/s</source>
        <translation>Versuch %1 · Rest %2 · größte Zahl %3 · %4 Iterationen/s</translation>
    </message>
    <message>
        <source>floating point, not exact: every cell is right to within %1</source>
        <translation>Gleitkomma, nicht exakt: jede Zelle stimmt auf %1 genau</translation>
    </message>
</context>
<context>
    <name>rankfall::NumericGraph</name>
    <message>
        <source>Residual and largest number against iterations</source>
        <translation>Rest und größte Zahl über den Iterationen</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>noch nichts</translation>
    </message>
    <message numerus="yes">
        <source>%n iteration(s)</source>
        <translation>
            <numerusform>%n Iteration</numerusform>
            <numerusform>%n Iterationen</numerusform>
        </translation>
    </message>
    <message>
        <source>residual</source>
        <translation>Rest</translation>
    </message>
    <message>
        <source>largest number</source>
        <translation>größte Zahl</translation>
    </message>
    <message>
        <source>Press Fit: real numbers are fitted to what is left, and you see it shrink</source>
        <translation>Anpassen drücken: reelle Zahlen werden an den Rest angepasst, und man sieht ihn schrumpfen</translation>
    </message>
    <message>
        <source>Iteration %1: residual %2, largest number %3</source>
        <translation>Iteration %1: Rest %2, größte Zahl %3</translation>
    </message>
</context>
<context>
    <name>rankfall::NumericResidual</name>
    <message>
        <source>What is left, in real numbers</source>
        <translation>Was übrig ist, in reellen Zahlen</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>noch nichts</translation>
    </message>
    <message>
        <source>largest cell %1</source>
        <translation>größte Zelle %1</translation>
    </message>
    <message>
        <source>what is left; largest cell %1</source>
        <translation>was übrig ist; größte Zelle %1</translation>
    </message>
</context>
<context>
    <name>rankfall::NumericView</name>
    <message>
        <source>Adopt</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Least squares</source>
        <translation>Kleinste Quadrate</translation>
    </message>
    <message>
        <source> terms</source>
        <translation> Terme</translation>
    </message>
    <message>
        <source>Terms wanted</source>
        <translation>Gewünschte Terme</translation>
    </message>
    <message>
        <source>How many terms in all, those played included; at first: one fewer than there are, again and again</source>
        <translation>Wie viele Terme insgesamt, die gespielten mitgezählt; anfangs: einer weniger, als es gibt, immer wieder</translation>
    </message>
    <message>
        <source>The terms you played are where a fit begins, and move with the others; otherwise they stay and the rest is fitted to what they leave</source>
        <translation>Bei den gespielten Termen beginnt eine Anpassung, und sie bewegen sich mit; sonst bleiben sie, und angepasst wird, was sie übrig lassen</translation>
    </message>
    <message>
        <source>Numbers to look for</source>
        <translation>Gesuchte Zahlen</translation>
    </message>
    <message>
        <source>What the numbers are to become: those of the position, fractions, complex fractions, or floating point, which is never exact</source>
        <translation>Was die Zahlen werden sollen: die der Stellung, Brüche, komplexe Brüche oder Gleitkomma, das nie exakt ist</translation>
    </message>
    <message>
        <source>floating point</source>
        <translation>Gleitkomma</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Anpassen</translation>
    </message>
    <message>
        <source>Stops fitting; what was found stays</source>
        <translation>Hält die Anpassung an; was gefunden ist, bleibt</translation>
    </message>
    <message>
        <source>Fits numbers to what is left, from random starts, again and again</source>
        <translation>Passt Zahlen an den Rest an, von zufälligen Anfängen aus, immer wieder</translation>
    </message>
    <message>
        <source>Adopt %1</source>
        <translation>%1 übernehmen</translation>
    </message>
    <message>
        <source>Puts the %1 verified terms in the place of these: one move, one step of undo</source>
        <translation>Setzt die %1 geprüften Terme an die Stelle dieser: ein Zug, ein Schritt zurückzunehmen</translation>
    </message>
    <message>
        <source>Nothing better than this position has been found yet</source>
        <translation>Noch ist nichts Besseres als diese Stellung gefunden</translation>
    </message>
    <message>
        <source>Show %1 over %2</source>
        <translation>%1 über %2 zeigen</translation>
    </message>
    <message>
        <source>Opens the scheme that was found in a window: its numbers are no moves here</source>
        <translation>Öffnet das gefundene Schema in einem Fenster: seine Zahlen sind hier keine Züge</translation>
    </message>
    <message>
        <source>No scheme over a larger ring than the position’s has been found yet</source>
        <translation>Noch ist kein Schema über einem größeren Ring als dem der Stellung gefunden</translation>
    </message>
    <message>
        <source>Move mine</source>
        <translation>Meine bewegen</translation>
    </message>
    <message>
        <source>one fewer</source>
        <translation>einer weniger</translation>
    </message>
</context>
<context>
    <name>rankfall::Page</name>
    <message>
        <source>The line</source>
        <translation>Die Linie</translation>
    </message>
    <message>
        <source>Tensor</source>
        <translation>Tensor</translation>
    </message>
    <message>
        <source>Ring</source>
        <translation>Ring</translation>
    </message>
    <message>
        <source>Best known rank</source>
        <translation>Bester bekannter Rang</translation>
    </message>
    <message>
        <source>At the end of the line</source>
        <translation>Am Ende der Linie</translation>
    </message>
    <message>
        <source>solved in %1 multiplications, verified exactly over %2</source>
        <translation>gelöst in %1 Multiplikationen, exakt geprüft über %2</translation>
    </message>
    <message>
        <source>%1 terms, %2 nonzeros left; in all at least %3, at most %4 terms</source>
        <translation>%1 Terme, noch %2 belegte Zellen; insgesamt mindestens %3, höchstens %4 Terme</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>%1; %2 so far, at least %3 and at most %4 in all.</source>
        <translation>%1; bisher %2, insgesamt mindestens %3 und höchstens %4.</translation>
    </message>
    <message>
        <source>1 term</source>
        <translation>1 Term</translation>
    </message>
    <message>
        <source>%1 terms</source>
        <translation>%1 Terme</translation>
    </message>
    <message>
        <source>The algorithm</source>
        <translation>Das Verfahren</translation>
    </message>
    <message>
        <source>The terms so far</source>
        <translation>Die Terme bisher</translation>
    </message>
</context>
<context>
    <name>rankfall::PaletteDelegate</name>
    <message>
        <source>%1 · recent</source>
        <translation>%1 · kürzlich</translation>
    </message>
</context>
<context>
    <name>rankfall::PaneContent</name>
    <message>
        <source>1 nonzero</source>
        <translation>1 belegte Zelle</translation>
    </message>
    <message>
        <source>nonzeros</source>
        <translation>belegte Zellen</translation>
    </message>
    <message>
        <source>Residual · zero: solved</source>
        <translation>Rest · null: gelöst</translation>
    </message>
    <message>
        <source>Residual</source>
        <translation>Rest</translation>
    </message>
    <message>
        <source>%1: cancels %2, creates %3, changes %4</source>
        <translation>%1: löscht %2, erzeugt %3, ändert %4</translation>
    </message>
    <message>
        <source>preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>Faktor</translation>
    </message>
    <message>
        <source>a move appears here</source>
        <translation>hier erscheint ein Zug</translation>
    </message>
    <message>
        <source>Factor · %1</source>
        <translation>Faktor · %1</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source> · orbit %1</source>
        <translation> · Bahn %1</translation>
    </message>
    <message>
        <source>B · %1</source>
        <translation>B · %1</translation>
    </message>
    <message>
        <source>the pinned position</source>
        <translation>die festgenadelte Stellung</translation>
    </message>
    <message>
        <source>A · %1</source>
        <translation>A · %1</translation>
    </message>
    <message>
        <source>A − B</source>
        <translation>A − B</translation>
    </message>
    <message>
        <source>the same is left in both</source>
        <translation>in beiden bleibt dasselbe</translation>
    </message>
    <message>
        <source>what is left in A, less what is left in B</source>
        <translation>was in A bleibt, minus was in B bleibt</translation>
    </message>
    <message>
        <source>Showing blocks</source>
        <translation>Gezeigt werden Blöcke</translation>
    </message>
</context>
<context>
    <name>rankfall::ParetoGraph</name>
    <message>
        <source>Schemes of one rank: additions, and time or growth of errors</source>
        <translation>Schemata eines Rangs: Additionen, und Zeit oder Wachstum der Fehler</translation>
    </message>
    <message>
        <source>nothing found yet</source>
        <translation>noch nichts gefunden</translation>
    </message>
    <message numerus="yes">
        <source>%n schemes</source>
        <translation>
            <numerusform>%n Schema</numerusform>
            <numerusform>%n Schemata</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 products over ℤ, exact; %3 additions, %4 without shared sums; errors grow by %L5</source>
        <translation>%1: %2 Produkte über ℤ, exakt; %3 Additionen, %4 ohne geteilte Summen; Fehler wachsen um %L5</translation>
    </message>
    <message>
        <source>; %L1 of Strassen’s time, between %L2 and %L3 in %4 rounds</source>
        <translation>; %L1 von Strassens Zeit, zwischen %L2 und %L3 in %4 Runden</translation>
    </message>
    <message>
        <source>%L1×</source>
        <translation>%L1×</translation>
    </message>
    <message>
        <source>additions, with shared sums</source>
        <translation>Additionen, mit geteilten Summen</translation>
    </message>
    <message>
        <source>time as a part of Strassen’s</source>
        <translation>Zeit als Teil von Strassens</translation>
    </message>
    <message>
        <source>growth of errors</source>
        <translation>Wachstum der Fehler</translation>
    </message>
    <message>
        <source>Walking among schemes; the first times come soon.</source>
        <translation>Es wird zwischen Schemata gewandert; die ersten Zeiten kommen bald.</translation>
    </message>
    <message>
        <source>Start walks among schemes of the same rank by flips and changes of basis, and measures what it finds. Each becomes a point here.</source>
        <translation>Start wandert durch Flips und Basiswechsel zwischen Schemata desselben Rangs und misst, was gefunden wird. Jedes wird hier ein Punkt.</translation>
    </message>
</context>
<context>
    <name>rankfall::PastePage</name>
    <message>
        <source>From a &amp;file…</source>
        <translation>Aus einer &amp;Datei …</translation>
    </message>
    <message>
        <source>Change by &amp;hand</source>
        <translation>Von &amp;Hand ändern</translation>
    </message>
    <message>
        <source>Tensor as text</source>
        <translation>Tensor als Text</translation>
    </message>
    <message>
        <source>Paste nested lists (JSON, NumPy), lines “i,j,k,value” with indices from 0, rows of numbers with an empty line between two slices, or the multiplication table of an algebra:

,1,i
1,1,i
i,i,-1</source>
        <translation>Füge geschachtelte Listen ein (JSON, NumPy), Zeilen „i,j,k,Wert“ mit Indizes ab 0, Zeilen von Zahlen mit einer Leerzeile zwischen zwei Scheiben, oder die Multiplikationstafel einer Algebra:

,1,i
1,1,i
i,i,-1</translation>
    </message>
    <message>
        <source>A tensor in .npy, JSON, CSV or text, or an algebra&apos;s multiplication table</source>
        <translation>Ein Tensor als .npy, JSON, CSV oder Text, oder die Multiplikationstafel einer Algebra</translation>
    </message>
    <message>
        <source>Go on with this tensor in the grids, up to 8 × 8 × 8</source>
        <translation>Mit diesem Tensor in den Gittern weiterarbeiten, bis 8 × 8 × 8</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Read from “%1”.</source>
        <translation>Gelesen aus „%1“.</translation>
    </message>
    <message>
        <source>Open a tensor</source>
        <translation>Tensor öffnen</translation>
    </message>
    <message>
        <source>Tensors (*.npy *.json *.csv *.txt);;All files (*)</source>
        <translation>Tensoren (*.npy *.json *.csv *.txt);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>rankfall::PictureDialog</name>
    <message>
        <source>Save picture</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>What the picture is of</source>
        <translation>Wovon das Bild ist</translation>
    </message>
    <message>
        <source>All three</source>
        <translation>Alle drei</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Residual</source>
        <translation>Rest</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>Faktor</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Blatt</translation>
    </message>
    <message>
        <source>Target, residual and factor in 3D</source>
        <translation>Ziel, Rest und Faktor in 3D</translation>
    </message>
    <message>
        <source>The target in 3D</source>
        <translation>Das Ziel in 3D</translation>
    </message>
    <message>
        <source>The residual in 3D</source>
        <translation>Der Rest in 3D</translation>
    </message>
    <message>
        <source>The term that was played last, with its factors</source>
        <translation>Der zuletzt gespielte Term, mit seinen Faktoren</translation>
    </message>
    <message>
        <source>The slice sheet</source>
        <translation>Das Blatt der Schichten</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>Art der Datei</translation>
    </message>
    <message>
        <source>PNG</source>
        <translation>PNG</translation>
    </message>
    <message>
        <source>SVG</source>
        <translation>SVG</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>TikZ</source>
        <translation>TikZ</translation>
    </message>
    <message>
        <source>Pixels, for slides and the web</source>
        <translation>Pixel, für Folien und das Web</translation>
    </message>
    <message>
        <source>Vectors for the web and for drawing programs</source>
        <translation>Vektoren für das Web und für Zeichenprogramme</translation>
    </message>
    <message>
        <source>Vectors for print and LaTeX</source>
        <translation>Vektoren für Druck und LaTeX</translation>
    </message>
    <message>
        <source>LaTeX code that draws the picture</source>
        <translation>LaTeX-Code, der das Bild zeichnet</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>As shown</source>
        <translation>Wie gezeigt</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>The colours of the window</source>
        <translation>Die Farben des Fensters</translation>
    </message>
    <message>
        <source>For paper and bright rooms</source>
        <translation>Für Papier und helle Räume</translation>
    </message>
    <message>
        <source>For dark slides</source>
        <translation>Für dunkle Folien</translation>
    </message>
    <message>
        <source>Width in points</source>
        <translation>Breite in Punkten</translation>
    </message>
    <message>
        <source>Height in points</source>
        <translation>Höhe in Punkten</translation>
    </message>
    <message>
        <source>Pixels a point</source>
        <translation>Pixel je Punkt</translation>
    </message>
    <message>
        <source>Pixels of the file for each pixel of the window: 2 for print, 4 for posters</source>
        <translation>Pixel der Datei je Pixel des Fensters: 2 für den Druck, 4 für Poster</translation>
    </message>
    <message>
        <source>&amp;Legend of the colours</source>
        <translation>&amp;Legende der Farben</translation>
    </message>
    <message>
        <source>&amp;Transparent background</source>
        <translation>&amp;Durchsichtiger Hintergrund</translation>
    </message>
    <message>
        <source>&amp;Keep the session in the picture</source>
        <translation>&amp;Sitzung im Bild behalten</translation>
    </message>
    <message>
        <source>Dropping the picture on Rankfall opens the session again</source>
        <translation>Lässt man das Bild auf Rankfall fallen, öffnet es die Sitzung wieder</translation>
    </message>
    <message>
        <source>points, at</source>
        <translation>Punkte, mit</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Preview of the picture</source>
        <translation>Vorschau des Bilds</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>To the clipboard, as pixels and, for SVG and TikZ, as text</source>
        <translation>In die Zwischenablage, als Pixel und bei SVG und TikZ auch als Text</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Speichern …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>%1 × %2 points, %3 kB. Cells are drawn in their exact order; text stays text.</source>
        <translation>%1 × %2 Punkte, %3 kB. Zellen sind in exakter Reihenfolge gezeichnet; Text bleibt Text.</translation>
    </message>
    <message>
        <source>%1 × %2 pixels.</source>
        <translation>%1 × %2 Pixel.</translation>
    </message>
    <message>
        <source>Picture (*%1)</source>
        <translation>Bild (*%1)</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
</context>
<context>
    <name>rankfall::PictureTable</name>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>C</source>
        <translation>C</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n nonzero(s)</source>
        <translation>
            <numerusform>%1: %n belegte Zelle</numerusform>
            <numerusform>%1: %n belegte Zellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n variations</source>
        <translation>
            <numerusform>%n Variante</numerusform>
            <numerusform>%n Varianten</numerusform>
        </translation>
    </message>
    <message>
        <source>bookmark</source>
        <translation>Lesezeichen</translation>
    </message>
    <message>
        <source>breakpoint</source>
        <translation>Haltepunkt</translation>
    </message>
    <message>
        <source>mark %1</source>
        <translation>Marke %1</translation>
    </message>
    <message>
        <source>reached another way too</source>
        <translation>auch auf anderem Weg erreicht</translation>
    </message>
    <message>
        <source>start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Residual</source>
        <translation>Rest</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>Faktor</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>Coefficient</source>
        <translation>Koeffizient</translation>
    </message>
    <message>
        <source>No move has been played yet</source>
        <translation>Noch wurde kein Zug gespielt</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Zug</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Nonzeros</source>
        <translation>Belegte Zellen</translation>
    </message>
    <message>
        <source>Rest</source>
        <translation>Rest</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Terme</translation>
    </message>
    <message>
        <source>played</source>
        <translation>gespielt</translation>
    </message>
    <message>
        <source>total, at least</source>
        <translation>gesamt, mindestens</translation>
    </message>
    <message>
        <source>total, at most</source>
        <translation>gesamt, höchstens</translation>
    </message>
    <message>
        <source>expected by %1</source>
        <translation>erwartet von %1</translation>
    </message>
    <message>
        <source>best known (%1)</source>
        <translation>bester bekannter (%1)</translation>
    </message>
    <message>
        <source>schoolbook</source>
        <translation>Schulmethode</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Marken</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message numerus="yes">
        <source>%n position(s) in the tree</source>
        <translation>
            <numerusform>%n Stellung im Baum</numerusform>
            <numerusform>%n Stellungen im Baum</numerusform>
        </translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>No engine has walked yet</source>
        <translation>Noch ist keine Maschine gegangen</translation>
    </message>
    <message>
        <source>Iteration</source>
        <translation>Iteration</translation>
    </message>
    <message>
        <source>Largest number</source>
        <translation>Größte Zahl</translation>
    </message>
    <message>
        <source>Nothing has been fitted here yet</source>
        <translation>Hier wurde noch nichts angepasst</translation>
    </message>
</context>
<context>
    <name>rankfall::PlayGame</name>
    <message>
        <source>Nothing is left to play here: this position is solved.</source>
        <translation>Hier ist nichts mehr zu spielen: Diese Stellung ist gelöst.</translation>
    </message>
    <message>
        <source>Stopped: you went elsewhere.</source>
        <translation>Angehalten: Du bist anderswohin gegangen.</translation>
    </message>
    <message>
        <source>Solved with %1 multiplications.</source>
        <translation>Gelöst mit %1 Multiplikationen.</translation>
    </message>
    <message>
        <source>There is no engine called “%1”. Choose another one in the candidates.</source>
        <translation>Es gibt keine Maschine namens „%1“. Wähle bei den Vorschlägen eine andere.</translation>
    </message>
    <message>
        <source>%1 stopped working: %2</source>
        <translation>%1 ist ausgefallen: %2</translation>
    </message>
    <message>
        <source>%1 has no move here. Give it more time, or choose another engine.</source>
        <translation>%1 hat hier keinen Zug. Gib ihr mehr Zeit, oder wähle eine andere Maschine.</translation>
    </message>
    <message>
        <source>%1 proposed a move that cannot be played here.</source>
        <translation>%1 hat einen Zug vorgeschlagen, der hier nicht geht.</translation>
    </message>
    <message>
        <source>Solved with %1 multiplications, verified over %2.</source>
        <translation>Gelöst mit %1 Multiplikationen, geprüft über %2.</translation>
    </message>
    <message>
        <source>The terms do not add up: the check failed.</source>
        <translation>Die Terme gehen nicht auf: Die Prüfung ist gescheitert.</translation>
    </message>
    <message>
        <source>%1 goes round in circles: it has been here before.</source>
        <translation>%1 dreht sich im Kreis: Hier war sie schon.</translation>
    </message>
    <message>
        <source>Solo</source>
        <translation>Allein</translation>
    </message>
    <message>
        <source>Alternate</source>
        <translation>Abwechselnd</translation>
    </message>
    <message>
        <source>Engine finishes</source>
        <translation>Maschine spielt zu Ende</translation>
    </message>
    <message>
        <source>Race</source>
        <translation>Wettlauf</translation>
    </message>
    <message>
        <source>%1 proposed a move that cannot be played: the race is yours.</source>
        <translation>%1 hat einen Zug vorgeschlagen, der nicht geht: Der Wettlauf gehört dir.</translation>
    </message>
    <message>
        <source>You win: %1 multiplications against %2.</source>
        <translation>Du gewinnst: %1 Multiplikationen gegen %2.</translation>
    </message>
    <message>
        <source>The engine wins: it needs %2 multiplications, you need %1.</source>
        <translation>Die Maschine gewinnt: Sie braucht %2 Multiplikationen, du %1.</translation>
    </message>
    <message>
        <source>A draw: %1 multiplications each.</source>
        <translation>Unentschieden: je %1 Multiplikationen.</translation>
    </message>
    <message>
        <source>%1 thinks…</source>
        <translation>%1 denkt …</translation>
    </message>
    <message>
        <source>%1 plays to the end…</source>
        <translation>%1 spielt zu Ende …</translation>
    </message>
    <message>
        <source>Your move. You play alone.</source>
        <translation>Dein Zug. Du spielst allein.</translation>
    </message>
    <message>
        <source>Your move. %1 answers it.</source>
        <translation>Dein Zug. %1 antwortet darauf.</translation>
    </message>
    <message>
        <source>You are done. %1 goes on…</source>
        <translation>Du bist fertig. %1 macht weiter …</translation>
    </message>
    <message>
        <source>%1 is done. Your move.</source>
        <translation>%1 ist fertig. Dein Zug.</translation>
    </message>
    <message>
        <source>Your move. %1 plays unseen.</source>
        <translation>Du bist am Zug. %1 spielt verdeckt.</translation>
    </message>
    <message>
        <source>%1, done</source>
        <translation>%1, fertig</translation>
    </message>
    <message>
        <source>%1 played, %2 nonzeros left, total %3 to %4</source>
        <translation>%1 gespielt, noch %2 belegte Zellen, gesamt %3 bis %4</translation>
    </message>
    <message>
        <source>You: %1 · Engine: %2</source>
        <translation>Du: %1 · Maschine: %2</translation>
    </message>
    <message>
        <source>%1 · clock %2 s against %3 s</source>
        <translation>%1 · Uhr %2 s gegen %3 s</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n hints</source>
        <translation>
            <numerusform>%1 · %n Hinweis</numerusform>
            <numerusform>%1 · %n Hinweise</numerusform>
        </translation>
    </message>
    <message>
        <source>You %1 · engine %2</source>
        <translation>Du %1 · Maschine %2</translation>
    </message>
</context>
<context>
    <name>rankfall::PlayStrip</name>
    <message>
        <source>Fair clock</source>
        <translation>Faire Uhr</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source> s a move</source>
        <translation> s je Zug</translation>
    </message>
    <message>
        <source>How long the engine may think about a move</source>
        <translation>Wie lange die Maschine über einen Zug nachdenken darf</translation>
    </message>
    <message>
        <source>Seconds that the engine has for a move</source>
        <translation>Sekunden, die die Maschine für einen Zug hat</translation>
    </message>
    <message>
        <source>The engine has as long for a move as you took for yours</source>
        <translation>Die Maschine hat für einen Zug so lange, wie du für deinen gebraucht hast</translation>
    </message>
    <message>
        <source>Where, then the first factor, then the whole move; each is counted</source>
        <translation>Wo, dann der erste Faktor, dann der ganze Zug; jeder wird gezählt</translation>
    </message>
    <message>
        <source>Ends the game; the moves stay</source>
        <translation>Beendet die Partie; die Züge bleiben</translation>
    </message>
    <message>
        <source>Game: %1</source>
        <translation>Partie: %1</translation>
    </message>
</context>
<context>
    <name>rankfall::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Tastatur</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Maschine</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Thema</translation>
    </message>
    <message>
        <source>Size of &amp;text and controls</source>
        <translation>&amp;Größe von Text und Bedienelementen</translation>
    </message>
    <message>
        <source>Size of &amp;labels in pictures</source>
        <translation>Größe der &amp;Beschriftungen in Bildern</translation>
    </message>
    <message>
        <source>How fast moves are told, and played one after another; 100 % is the usual pace</source>
        <translation>Wie schnell Züge erzählt und nacheinander gespielt werden; 100 % ist das übliche Tempo</translation>
    </message>
    <message>
        <source>S&amp;peed of motion</source>
        <translation>Tem&amp;po der Bewegung</translation>
    </message>
    <message>
        <source>&amp;Reduce motion</source>
        <translation>&amp;Bewegung verringern</translation>
    </message>
    <message>
        <source>Moves and messages appear at once instead of growing and sliding.</source>
        <translation>Züge und Meldungen erscheinen sofort, statt zu wachsen und zu gleiten.</translation>
    </message>
    <message>
        <source>Of the window and its messages; lessons have a choice of their own</source>
        <translation>Für das Fenster und seine Meldungen; Lektionen haben eine eigene Wahl</translation>
    </message>
    <message>
        <source>Spoken from the next start on.</source>
        <translation>Wird vom nächsten Start an gesprochen.</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>S&amp;prache</translation>
    </message>
    <message>
        <source>&amp;Engine at the start</source>
        <translation>&amp;Maschine beim Start</translation>
    </message>
    <message>
        <source>&amp;Candidates shown</source>
        <translation>Gezeigte &amp;Vorschläge</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>until stopped</source>
        <translation>bis zum Anhalten</translation>
    </message>
    <message>
        <source>&amp;Time for each position</source>
        <translation>Zeit je &amp;Stellung</translation>
    </message>
    <message>
        <source>Show the &amp;hints again</source>
        <translation>&amp;Hinweise wieder zeigen</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Erste Schritte</translation>
    </message>
    <message>
        <source>&amp;Forget them</source>
        <translation>&amp;Vergessen</translation>
    </message>
    <message>
        <source>%1 listed</source>
        <translation>%1 in der Liste</translation>
    </message>
    <message>
        <source>none listed</source>
        <translation>keine in der Liste</translation>
    </message>
    <message>
        <source>Recent files</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>The files themselves stay where they are. Nothing here leaves this computer.</source>
        <translation>Die Dateien selbst bleiben, wo sie sind. Nichts davon verlässt diesen Rechner.</translation>
    </message>
    <message>
        <source>High &amp;contrast</source>
        <translation>Hoher &amp;Kontrast</translation>
    </message>
    <message>
        <source>Black and white with strong colours, dark or light as the theme</source>
        <translation>Schwarz und Weiß mit kräftigen Farben, dunkel oder hell wie das Thema</translation>
    </message>
</context>
<context>
    <name>rankfall::Presentation</name>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 / %2 · Esc returns</source>
        <translation>%1 / %2 · Esc führt zurück</translation>
    </message>
    <message numerus="yes">
        <source>nothing is left: %n term(s)</source>
        <translation>
            <numerusform>nichts bleibt: %n Term</numerusform>
            <numerusform>nichts bleibt: %n Terme</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n nonzero(s) left</source>
        <translation>
            <numerusform>noch %n belegte Zelle</numerusform>
            <numerusform>noch %n belegte Zellen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rankfall::ProofDialog</name>
    <message>
        <source>Formula of %1 variables and %2 clauses, %3 conflicts, %L4 s.</source>
        <translation>Formel mit %1 Variablen und %2 Klauseln, %3 Konflikte, %L4 s.</translation>
    </message>
    <message>
        <source>The proof has %1 lemmas in %2 bytes.</source>
        <translation>Der Beweis hat %1 Lemmata in %2 Byte.</translation>
    </message>
    <message>
        <source>Nothing is left here: zero terms do, and there is nothing to prove.</source>
        <translation>Hier ist nichts übrig: Null Terme reichen, und es gibt nichts zu beweisen.</translation>
    </message>
    <message>
        <source>Proofs are of impossibility modulo 2: open the position over ℤ mod 2 or over ℤ.</source>
        <translation>Bewiesen wird Unmöglichkeit modulo 2: Öffne die Stellung über ℤ mod 2 oder über ℤ.</translation>
    </message>
    <message>
        <source>Entries commute here: of such tensors nothing more than the bounds can be proved yet.</source>
        <translation>Hier vertauschen die Einträge: Von solchen Tensoren lassen sich noch keine besseren Schranken beweisen.</translation>
    </message>
    <message>
        <source>The tensor is too large: at most 64 entries along each mode.</source>
        <translation>Der Tensor ist zu groß: höchstens 64 Einträge entlang jeder Richtung.</translation>
    </message>
    <message>
        <source>Prove a bound</source>
        <translation>Eine Schranke beweisen</translation>
    </message>
    <message>
        <source>How many more terms does this residual need? That fewer are impossible is shown modulo 2, by exhaustive search or by refuting a formula; what is impossible modulo 2 is impossible over ℤ.</source>
        <translation>Wie viele Terme braucht dieser Rest noch? Dass weniger unmöglich sind, wird modulo 2 gezeigt, durch vollständige Suche oder Widerlegung einer Formel; was modulo 2 unmöglich ist, ist es auch über ℤ.</translation>
    </message>
    <message>
        <source>Terms needed</source>
        <translation>Nötige Terme</translation>
    </message>
    <message>
        <source>To prove: fewer than this do not suffice</source>
        <translation>Zu beweisen: Weniger reichen nicht</translation>
    </message>
    <message>
        <source>&amp;At least</source>
        <translation>&amp;Mindestens</translation>
    </message>
    <message>
        <source>more terms are needed</source>
        <translation>Terme sind noch nötig</translation>
    </message>
    <message>
        <source>Choose a number and prove it.</source>
        <translation>Wähle eine Zahl und beweise sie.</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>Argumente</translation>
    </message>
    <message>
        <source>Every lower bound with who found the method and what was computed</source>
        <translation>Jede untere Schranke, mit dem Ursprung der Methode und dem, was berechnet wurde</translation>
    </message>
    <message>
        <source>&amp;Prove</source>
        <translation>&amp;Beweisen</translation>
    </message>
    <message>
        <source>Searches in the background until it is decided or stopped</source>
        <translation>Sucht im Hintergrund, bis es entschieden oder angehalten ist</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>S&amp;topp</translation>
    </message>
    <message>
        <source>&amp;Save certificate…</source>
        <translation>&amp;Zertifikat sichern …</translation>
    </message>
    <message>
        <source>Writes the formula, its refutation and what they say, for any checker of DRAT proofs; the refutation is searched for again, and checked</source>
        <translation>Schreibt die Formel, ihre Widerlegung und was sie besagen, für jeden Prüfer von DRAT-Beweisen; die Widerlegung wird noch einmal gesucht und geprüft</translation>
    </message>
    <message>
        <source>Searching: %1 conflicts, as many lemmas learned, %L2 s.</source>
        <translation>Sucht: %1 Konflikte, ebenso viele Lemmata gelernt, %L2 s.</translation>
    </message>
    <message>
        <source>Proved already: fewer than %1 do not suffice.</source>
        <translation>Schon bewiesen: Weniger als %1 reichen nicht.</translation>
    </message>
    <message>
        <source>No: %1 terms do.</source>
        <translation>Nein: %1 Terme reichen.</translation>
    </message>
    <message>
        <source>Proved by %1: fewer than %2 do not suffice.</source>
        <translation>Bewiesen (%1): Weniger als %2 reichen nicht.</translation>
    </message>
    <message>
        <source>It took %L1 s.</source>
        <translation>Es hat %L1 s gedauert.</translation>
    </message>
    <message>
        <source>No: %1 terms do; they were found and verified.</source>
        <translation>Nein: %1 Terme reichen; sie wurden gefunden und geprüft.</translation>
    </message>
    <message>
        <source>Not proved: modulo 2 %1 terms do, which says nothing over ℤ.</source>
        <translation>Nicht bewiesen: Modulo 2 reichen %1 Terme, was über ℤ nichts besagt.</translation>
    </message>
    <message>
        <source>Not decided: the formula would be too large.</source>
        <translation>Nicht entschieden: Die Formel würde zu groß.</translation>
    </message>
    <message>
        <source>Save certificate</source>
        <translation>Zertifikat sichern</translation>
    </message>
    <message>
        <source>rank-%1</source>
        <translation>rang-%1</translation>
    </message>
    <message>
        <source>Certificates (*.cnf)</source>
        <translation>Zertifikate (*.cnf)</translation>
    </message>
    <message>
        <source>The formula would be too large to be written down.</source>
        <translation>Die Formel würde zu groß, um aufgeschrieben zu werden.</translation>
    </message>
    <message>
        <source>Written to %1.cnf, %1.drat and %1.txt, and checked: %2 lemmas follow.</source>
        <translation>Geschrieben nach %1.cnf, %1.drat und %1.txt, und geprüft: %2 Lemmata folgen.</translation>
    </message>
    <message>
        <source>No certificate: the refutation was not found.</source>
        <translation>Kein Zertifikat: Die Widerlegung wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>Stopped; nothing was decided.</source>
        <translation>Angehalten; nichts wurde entschieden.</translation>
    </message>
</context>
<context>
    <name>rankfall::PropertiesPanel</name>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Ring</source>
        <translation>Ring</translation>
    </message>
    <message>
        <source>Coefficients</source>
        <translation>Koeffizienten</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>%1 × %2 × %3 = %4 cells, %5 in the target</source>
        <translation>%1 × %2 × %3 = %4 Zellen, %5 im Ziel</translation>
    </message>
    <message>
        <source>Played</source>
        <translation>Gespielt</translation>
    </message>
    <message>
        <source>1 multiplication</source>
        <translation>1 Multiplikation</translation>
    </message>
    <message>
        <source>%1 multiplications</source>
        <translation>%1 Multiplikationen</translation>
    </message>
    <message>
        <source>Residual</source>
        <translation>Rest</translation>
    </message>
    <message>
        <source>zero: solved</source>
        <translation>null: gelöst</translation>
    </message>
    <message>
        <source>Lower bound</source>
        <translation>Untere Schranke</translation>
    </message>
    <message>
        <source>%1 more at least: the unfolding along %2 has rank %1, and each term adds at most 1 to it.</source>
        <translation>%1 weitere mindestens: Die Entfaltung entlang %2 hat Rang %1, und jeder Term trägt höchstens 1 dazu bei.</translation>
    </message>
    <message>
        <source>Upper bound</source>
        <translation>Obere Schranke</translation>
    </message>
    <message>
        <source>%1 more are enough: the slices along %2 have ranks that add up to %1.</source>
        <translation>%1 weitere reichen: Die Ränge der Schichten entlang %2 ergeben zusammen %1.</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>exactly %1 on this line</source>
        <translation>genau %1 auf dieser Linie</translation>
    </message>
    <message>
        <source>%1 to %2 on this line</source>
        <translation>%1 bis %2 auf dieser Linie</translation>
    </message>
    <message>
        <source>Best known</source>
        <translation>Bester bekannter</translation>
    </message>
    <message>
        <source>%1 (%2). From the literature, not computed here.</source>
        <translation>%1 (%2). Aus der Literatur, nicht hier berechnet.</translation>
    </message>
    <message>
        <source>%1 without sharing sums</source>
        <translation>%1 ohne gemeinsame Summen</translation>
    </message>
    <message>
        <source>; %1 coefficients other than ±1</source>
        <translation>; %1 Koeffizienten außer ±1</translation>
    </message>
    <message>
        <source>; %1 with shared sums</source>
        <translation>; %1 mit gemeinsamen Summen</translation>
    </message>
    <message>
        <source>Additions</source>
        <translation>Additionen</translation>
    </message>
    <message>
        <source>Growth factor</source>
        <translation>Wachstumsfaktor</translation>
    </message>
    <message>
        <source>%1: errors of rounding grow by at most about this much in a level of recursion (the definition itself: %2).</source>
        <translation>%L1: Rundungsfehler wachsen je Stufe der Rekursion höchstens um etwa so viel (die Definition selbst: %2).</translation>
    </message>
    <message>
        <source>Measured error</source>
        <translation>Gemessener Fehler</translation>
    </message>
    <message>
        <source>%1 of the largest entry, in one level at 128 × 128 with doubles (Eigen: %2).</source>
        <translation>%L1 des größten Eintrags, in einer Stufe bei 128 × 128 mit double (Eigen: %L2).</translation>
    </message>
    <message>
        <source>Exponent</source>
        <translation>Exponent</translation>
    </message>
    <message>
        <source>%1: time N^%1 for N × N matrices.</source>
        <translation>%L1: Zeit N^%L1 für N × N-Matrizen.</translation>
    </message>
    <message>
        <source>%1 × (%2, %3, %4)</source>
        <translation>%1 × (%2, %3, %4)</translation>
    </message>
    <message>
        <source>Factor ranks</source>
        <translation>Ränge der Faktoren</translation>
    </message>
    <message>
        <source>%1 more at least: inputs commute, and a term adds at most 2 to the rank of the symmetric unfolding along %2.</source>
        <translation>Mindestens %1 mehr: Eingaben vertauschen, und ein Term erhöht den Rang der symmetrischen Entfaltung entlang %2 um höchstens 2.</translation>
    </message>
    <message>
        <source>%1 at w^%2</source>
        <translation>%1 bei w^%2</translation>
    </message>
    <message>
        <source>Known as</source>
        <translation>Bekannt als</translation>
    </message>
    <message>
        <source>the discrete Fourier transform of length %1: root of unity w = %2 modulo %3. A term multiplies the values of both polynomials at a power of w: %4.</source>
        <translation>die diskrete Fouriertransformation der Länge %1: Einheitswurzel w = %2 modulo %3. Ein Term multipliziert die Werte beider Polynome an einer Potenz von w: %4.</translation>
    </message>
</context>
<context>
    <name>rankfall::QuestionForm</name>
    <message>
        <source>No question</source>
        <translation>Keine Frage</translation>
    </message>
    <message>
        <source>A number to be predicted</source>
        <translation>Eine Zahl, die vorherzusagen ist</translation>
    </message>
    <message>
        <source>A choice</source>
        <translation>Eine Auswahl</translation>
    </message>
    <message>
        <source>A cell to be clicked</source>
        <translation>Eine Zelle, die anzuklicken ist</translation>
    </message>
    <message>
        <source>A move to be found</source>
        <translation>Ein Zug, der zu finden ist</translation>
    </message>
    <message>
        <source>A factor to be completed</source>
        <translation>Ein Faktor, der zu vollenden ist</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Kind of question</source>
        <translation>Art der Frage</translation>
    </message>
    <message>
        <source>What the learner has to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Fact or number</source>
        <translation>Tatsache oder Zahl</translation>
    </message>
    <message>
        <source>residual, or 12</source>
        <translation>residual, oder 12</translation>
    </message>
    <message>
        <source>Is</source>
        <translation>Ist</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>* the right one =&gt; what is said to it</source>
        <translation>* die richtige =&gt; was darauf gesagt wird</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>Zellen</translation>
    </message>
    <message>
        <source>Right cells</source>
        <translation>Richtige Zellen</translation>
    </message>
    <message>
        <source>a21 b12 c22</source>
        <translation>a21 b12 c22</translation>
    </message>
    <message>
        <source>Or any with</source>
        <translation>Oder jede mit</translation>
    </message>
    <message>
        <source>Residual of right cells</source>
        <translation>Rest der richtigen Zellen</translation>
    </message>
    <message>
        <source>residual, such as -1</source>
        <translation>Rest, etwa -1</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Gegeben</translation>
    </message>
    <message>
        <source>Term with ? for a factor</source>
        <translation>Term mit ? für einen Faktor</translation>
    </message>
    <message>
        <source>(a12-a22)(b21+b22)-&gt;?</source>
        <translation>(a12-a22)(b21+b22)-&gt;?</translation>
    </message>
    <message>
        <source>Must bring</source>
        <translation>Muss bringen</translation>
    </message>
    <message>
        <source>Take from the board</source>
        <translation>Vom Brett nehmen</translation>
    </message>
    <message>
        <source>The pinned cells, or the move played after this step, become the right answer</source>
        <translation>Die festgenadelten Zellen, oder der Zug nach diesem Schritt, werden die richtige Antwort</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>Answers that are right</source>
        <translation>Antworten, die richtig sind</translation>
    </message>
    <message>
        <source>(a11+a22)(b11+b22)-&gt;c11+c22</source>
        <translation>(a11+a22)(b11+b22)-&gt;c11+c22</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>Falsch</translation>
    </message>
    <message>
        <source>Answers that are wrong</source>
        <translation>Antworten, die falsch sind</translation>
    </message>
    <message>
        <source>one a line</source>
        <translation>eine je Zeile</translation>
    </message>
    <message>
        <source>Hints</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>the region, the factor, the move: one a line</source>
        <translation>die Gegend, der Faktor, der Zug: einer je Zeile</translation>
    </message>
    <message>
        <source>If right</source>
        <translation>Wenn richtig</translation>
    </message>
    <message>
        <source>Said to a right answer</source>
        <translation>Auf eine richtige Antwort</translation>
    </message>
    <message>
        <source>If wrong</source>
        <translation>Wenn falsch</translation>
    </message>
    <message>
        <source>Said to a wrong answer</source>
        <translation>Auf eine falsche Antwort</translation>
    </message>
    <message>
        <source>%1, one a line</source>
        <translation>%1, einer je Zeile</translation>
    </message>
    <message>
        <source>Markdown; { offers the facts that the program works out</source>
        <translation>Markdown; { bietet die Tatsachen an, die das Programm ausrechnet</translation>
    </message>
    <message>
        <source>The product played</source>
        <translation>Das gespielte Produkt</translation>
    </message>
    <message>
        <source>this product: a11*b11-&gt;c11</source>
        <translation>dieses Produkt: a11*b11-&gt;c11</translation>
    </message>
    <message>
        <source>Terms at most</source>
        <translation>Terme höchstens</translation>
    </message>
    <message>
        <source>Cells left at most</source>
        <translation>Verbleibende Zellen höchstens</translation>
    </message>
    <message>
        <source>Terms and upper bound at most</source>
        <translation>Terme und obere Schranke höchstens</translation>
    </message>
    <message>
        <source>Rest can be done in</source>
        <translation>Rest geht in</translation>
    </message>
    <message>
        <source>Flips to a merge at most</source>
        <translation>Flips bis zur Verschmelzung höchstens</translation>
    </message>
    <message>
        <source>terms ≤</source>
        <translation>Terme ≤</translation>
    </message>
    <message>
        <source>cells ≤</source>
        <translation>Zellen ≤</translation>
    </message>
    <message>
        <source>total ≤</source>
        <translation>gesamt ≤</translation>
    </message>
    <message>
        <source>rest ≤</source>
        <translation>Rest ≤</translation>
    </message>
    <message>
        <source>flips ≤</source>
        <translation>Flips ≤</translation>
    </message>
    <message>
        <source>keeps the residual</source>
        <translation>lässt den Rest</translation>
    </message>
    <message>
        <source>Only moves that leave the residual as it is: flips, merges, splits</source>
        <translation>Nur Züge, die den Rest lassen, wie er ist: Flips, Verschmelzungen, Teilungen</translation>
    </message>
</context>
<context>
    <name>rankfall::RankBar</name>
    <message>
        <source>Rank bar</source>
        <translation>Rangbalken</translation>
    </message>
    <message>
        <source>Solved with %1</source>
        <translation>Gelöst mit %1</translation>
    </message>
    <message>
        <source>Total %1</source>
        <translation>Gesamt %1</translation>
    </message>
    <message>
        <source>Best known: %1 multiplications (%2). From the literature, not a proof by this program.</source>
        <translation>Bester bekannter: %1 Multiplikationen (%2). Aus der Literatur, kein Beweis dieses Programms.</translation>
    </message>
    <message>
        <source>Schoolbook: %1 multiplications, by the definition.</source>
        <translation>Schulmethode: %1 Multiplikationen, nach der Definition.</translation>
    </message>
    <message>
        <source>Solved: the terms played add up to the target, with %1 multiplications.</source>
        <translation>Gelöst: Die gespielten Terme ergeben zusammen das Ziel, mit %1 Multiplikationen.</translation>
    </message>
    <message>
        <source>Multiplications in all, if this line is finished as well as its bounds allow.</source>
        <translation>Multiplikationen insgesamt, wenn diese Linie so gut endet, wie ihre Schranken erlauben.</translation>
    </message>
    <message>
        <source>Played: %1 multiplications.</source>
        <translation>Gespielt: %1 Multiplikationen.</translation>
    </message>
    <message>
        <source>At least %1 more: the rank of the residual unfolded along mode %2. A proof about this residual.</source>
        <translation>Mindestens %1 weitere: der Rang des entlang Modus %2 entfalteten Rests. Ein Beweis für diesen Rest.</translation>
    </message>
    <message>
        <source>At most %1 more: the ranks of the slices along mode %2 add up to that. Complete plays such terms.</source>
        <translation>Höchstens %1 weitere: So viel ergeben die Ränge der Schichten entlang Modus %2 zusammen. Vollenden spielt solche Terme.</translation>
    </message>
    <message>
        <source>Not needed: %1 played and at most %2 more.</source>
        <translation>Nicht nötig: %1 gespielt und höchstens %2 weitere.</translation>
    </message>
    <message>
        <source>Verified in every cell.</source>
        <translation>In jeder Zelle geprüft.</translation>
    </message>
    <message>
        <source>An engine’s opinion, not a proof.</source>
        <translation>Die Meinung einer Maschine, kein Beweis.</translation>
    </message>
    <message>
        <source>10 % quantile: one outcome in ten is at most %1. An engine’s opinion, not a proof.</source>
        <translation>10-%-Quantil: Ein Ausgang von zehn ist höchstens %1. Die Meinung einer Maschine, kein Beweis.</translation>
    </message>
    <message>
        <source>90 % quantile: one outcome in ten is %1 or more. An engine’s opinion, not a proof.</source>
        <translation>90-%-Quantil: Ein Ausgang von zehn ist %1 oder mehr. Die Meinung einer Maschine, kein Beweis.</translation>
    </message>
    <message>
        <source>A theorem about this residual, not about the tensor.</source>
        <translation>Ein Satz über diesen Rest, nicht über den Tensor.</translation>
    </message>
    <message>
        <source>A proof about this residual; “Prove this bound” tries to close the gap.</source>
        <translation>Ein Beweis über diesen Rest; „Diese Schranke beweisen“ versucht, die Lücke zu schließen.</translation>
    </message>
</context>
<context>
    <name>rankfall::RecipeDialog</name>
    <message>
        <source>Ring</source>
        <translation>Ring</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Recombine</source>
        <translation>Rekombinieren</translation>
    </message>
    <message>
        <source>Rows of A</source>
        <translation>Zeilen von A</translation>
    </message>
    <message>
        <source>Columns of A</source>
        <translation>Spalten von A</translation>
    </message>
    <message>
        <source>Columns of B</source>
        <translation>Spalten von B</translation>
    </message>
    <message>
        <source>Filter: 4x4x5, split, atlas…</source>
        <translation>Filter: 4x4x5, geteilt, atlas …</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>&amp;Add schemes found…</source>
        <translation>Gefundene Schemata &amp;dazunehmen …</translation>
    </message>
    <message>
        <source>Schemes in a folder, such as that of a search, join those of the atlas</source>
        <translation>Schemata in einem Ordner, etwa dem einer Suche, kommen zu denen des Atlas hinzu</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Rezept</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Best known</source>
        <translation>Bester bekannter</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>Opens</source>
        <translation>Öffnet sich</translation>
    </message>
    <message>
        <source>Builds the selected part, verifies it in every entry and opens it</source>
        <translation>Baut den ausgewählten Teil, prüft ihn in jedem Eintrag und öffnet ihn</translation>
    </message>
    <message numerus="yes">
        <source>%n schemes are better than what the atlas gives.</source>
        <translation>
            <numerusform>%n Schema ist besser als was der Atlas ergibt.</numerusform>
            <numerusform>%n Schemata sind besser als was der Atlas ergibt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files or members do not hold one over this ring.</source>
        <translation>
            <numerusform>%n Datei oder Mitglied enthält keines über diesem Ring.</numerusform>
            <numerusform>%n Dateien oder Mitglieder enthalten keines über diesem Ring.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 over %2: at most %3 multiplications</source>
        <translation>%1 über %2: höchstens %3 Multiplikationen</translation>
    </message>
    <message>
        <source>%1 over %2: at most %3 multiplications; best known: %4</source>
        <translation>%1 über %2: höchstens %3 Multiplikationen; beste bekannte: %4</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>by definition</source>
        <translation>nach Definition</translation>
    </message>
    <message>
        <source>split: %1 + %2</source>
        <translation>geteilt: %1 + %2</translation>
    </message>
    <message>
        <source>blocks of blocks: %1 × %2</source>
        <translation>Blöcke aus Blöcken: %1 × %2</translation>
    </message>
    <message>
        <source>%1 without an index</source>
        <translation>%1 ohne einen Index</translation>
    </message>
    <message>
        <source>, as above</source>
        <translation>, wie oben</translation>
    </message>
    <message>
        <source>too large</source>
        <translation>zu groß</translation>
    </message>
    <message>
        <source>in a window</source>
        <translation>in einem Fenster</translation>
    </message>
    <message>
        <source>on the board</source>
        <translation>auf dem Brett</translation>
    </message>
    <message>
        <source>Schemes are built and verified up to 16×16×16; its parts can be opened</source>
        <translation>Schemata werden bis 16×16×16 gebaut und geprüft; seine Teile lassen sich öffnen</translation>
    </message>
    <message>
        <source>No part fits “%1”.</source>
        <translation>Kein Teil passt zu „%1“.</translation>
    </message>
    <message>
        <source>%1 is too large: schemes are built and verified up to 16×16×16. Its parts can be opened.</source>
        <translation>%1 ist zu groß: Schemata werden bis 16×16×16 gebaut und geprüft. Seine Teile lassen sich öffnen.</translation>
    </message>
    <message>
        <source>Building and verifying %1 in %2…</source>
        <translation>%1 in %2 wird gebaut und geprüft …</translation>
    </message>
    <message>
        <source>%1 in %2 multiplications, exact over %3</source>
        <translation>%1 in %2 Multiplikationen, exakt über %3</translation>
    </message>
    <message>
        <source>%1, put together</source>
        <translation>%1, zusammengesetzt</translation>
    </message>
    <message>
        <source>Folder of schemes</source>
        <translation>Ordner mit Schemata</translation>
    </message>
    <message>
        <source>Upper bounds, each with a recipe: sums of blocks, blocks of blocks, larger schemes without an index, and the definition.</source>
        <translation>Obere Schranken, jede mit einem Rezept: Summen von Blöcken, Blöcke aus Blöcken, größere Schemata ohne einen Index, und die Definition.</translation>
    </message>
</context>
<context>
    <name>rankfall::RecordStrip</name>
    <message>
        <source>Kept analysis</source>
        <translation>Behaltene Analyse</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Asks the same engine once more, with the same settings, seed and budget</source>
        <translation>Fragt dieselbe Maschine noch einmal, mit denselben Einstellungen, demselben Startwert und derselben Bedenkzeit</translation>
    </message>
    <message>
        <source>Forget what engines said of this position</source>
        <translation>Vergessen, was Maschinen über diese Stellung sagten</translation>
    </message>
    <message numerus="yes">
        <source>%1 s, %n lines, seed %2</source>
        <translation>
            <numerusform>%1 s, %n Linie, Startwert %2</numerusform>
            <numerusform>%1 s, %n Linien, Startwert %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%L1 s</translation>
    </message>
    <message>
        <source>a total of %1</source>
        <translation>gesamt %1</translation>
    </message>
    <message>
        <source>No budget</source>
        <translation>Keine Bedenkzeit gesetzt</translation>
    </message>
    <message>
        <source>Budget: %1</source>
        <translation>Bedenkzeit: %1</translation>
    </message>
    <message>
        <source>It came to its end.</source>
        <translation>Sie kam zu ihrem Ende.</translation>
    </message>
    <message>
        <source>It was stopped before its end.</source>
        <translation>Sie wurde vor ihrem Ende angehalten.</translation>
    </message>
    <message>
        <source>A clock ended it, so that another run may see more or less.</source>
        <translation>Eine Uhr hat sie beendet; ein anderer Lauf kann also mehr oder weniger sehen.</translation>
    </message>
</context>
<context>
    <name>rankfall::RunStrip</name>
    <message>
        <source>Before the first line</source>
        <translation>Vor die erste Zeile</translation>
    </message>
    <message>
        <source>One line back</source>
        <translation>Eine Zeile zurück</translation>
    </message>
    <message>
        <source>Compute the next line</source>
        <translation>Die nächste Zeile berechnen</translation>
    </message>
    <message>
        <source>Compute every line</source>
        <translation>Jede Zeile berechnen</translation>
    </message>
    <message>
        <source>Other numbers</source>
        <translation>Andere Zahlen</translation>
    </message>
    <message>
        <source>%1, computed</source>
        <translation>%1, berechnet</translation>
    </message>
    <message>
        <source>Entries of %1</source>
        <translation>Einträge von %1</translation>
    </message>
    <message>
        <source>“%1” in %2 is not a number: write a whole number or a fraction</source>
        <translation>„%1“ in %2 ist keine Zahl: Schreibe eine ganze Zahl oder einen Bruch</translation>
    </message>
    <message>
        <source>line 0 of %1</source>
        <translation>Zeile 0 von %1</translation>
    </message>
    <message>
        <source>line %1 of %2</source>
        <translation>Zeile %1 von %2</translation>
    </message>
</context>
<context>
    <name>rankfall::SchemeFacts</name>
    <message>
        <source>%1 values: {%2, … %3}</source>
        <translation>%1 Werte: {%2, … %3}</translation>
    </message>
    <message>
        <source>%1 only</source>
        <translation>nur %1</translation>
    </message>
    <message>
        <source>exact over %1</source>
        <translation>exakt über %1</translation>
    </message>
    <message>
        <source>not exact: %1 of %2 cells differ</source>
        <translation>nicht exakt: %1 von %2 Zellen weichen ab</translation>
    </message>
    <message>
        <source>%1 in %2 multiplications</source>
        <translation>%1 in %2 Multiplikationen</translation>
    </message>
    <message numerus="yes">
        <source>%1 is not exact: the sum differs from the target in %n cells.</source>
        <translation>
            <numerusform>%1 ist nicht exakt: Die Summe weicht in %n Zelle vom Ziel ab.</numerusform>
            <numerusform>%1 ist nicht exakt: Die Summe weicht in %n Zellen vom Ziel ab.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>; the file indexes the transpose of C, found by checking</source>
        <translation>; die Datei indiziert die Transponierte von C, durch Probieren gefunden</translation>
    </message>
    <message>
        <source>; the file indexes C as it stands, found by checking</source>
        <translation>; die Datei indiziert C, wie es dasteht, durch Probieren gefunden</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Ring</source>
        <translation>Ring</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>%1, in all of %2 cells</source>
        <translation>%1, in allen %2 Zellen</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message numerus="yes">
        <source>%n multiplications</source>
        <translation>
            <numerusform>%n Multiplikation</numerusform>
            <numerusform>%n Multiplikationen</numerusform>
        </translation>
    </message>
    <message>
        <source>Best known</source>
        <translation>Bester bekannter</translation>
    </message>
    <message>
        <source>%1 over %2 (%3)</source>
        <translation>%1 über %2 (%3)</translation>
    </message>
    <message>
        <source>none that this program knows of</source>
        <translation>keiner, den dieses Programm kennt</translation>
    </message>
    <message>
        <source>Coefficients</source>
        <translation>Koeffizienten</translation>
    </message>
    <message>
        <source>Additions</source>
        <translation>Additionen</translation>
    </message>
    <message>
        <source>%1 without sharing sums</source>
        <translation>%1 ohne gemeinsame Summen</translation>
    </message>
    <message>
        <source>; %1 coefficients other than ±1</source>
        <translation>; %1 Koeffizienten außer ±1</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>In der Datei</translation>
    </message>
    <message>
        <source>C is indexed as its transpose, found by checking</source>
        <translation>C ist als seine Transponierte indiziert, durch Probieren gefunden</translation>
    </message>
    <message>
        <source>C is indexed as it stands, found by checking</source>
        <translation>C ist indiziert, wie es dasteht, durch Probieren gefunden</translation>
    </message>
</context>
<context>
    <name>rankfall::SchemeSaving</name>
    <message>
        <source>Replace the file?</source>
        <translation>Datei ersetzen?</translation>
    </message>
    <message>
        <source>“%1” exists already. Replace it?</source>
        <translation>„%1“ gibt es schon. Ersetzen?</translation>
    </message>
</context>
<context>
    <name>rankfall::SchemeStrip</name>
    <message>
        <source>Every column is a product, every row an entry of A, B or C</source>
        <translation>Jede Spalte ist ein Produkt, jede Zeile ein Eintrag von A, B oder C</translation>
    </message>
    <message>
        <source>Picture of the %1 products</source>
        <translation>Bild der %1 Produkte</translation>
    </message>
    <message>
        <source>The matrices U, V and W beside it say the same as a table</source>
        <translation>Die Matrizen U, V und W daneben sagen dasselbe als Tabelle</translation>
    </message>
</context>
<context>
    <name>rankfall::SchemeWindow</name>
    <message>
        <source>Schemes of the file</source>
        <translation>Schemata der Datei</translation>
    </message>
    <message>
        <source>Schemes of the file: ↑ and ↓ show others</source>
        <translation>Schemata der Datei: ↑ und ↓ zeigen andere</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter …</translation>
    </message>
    <message>
        <source>Write this scheme in one of the forms that this program knows</source>
        <translation>Dieses Schema in einer der Formen schreiben, die dieses Programm kennt</translation>
    </message>
    <message>
        <source>Open in the explorer</source>
        <translation>Zum Erkunden öffnen</translation>
    </message>
    <message>
        <source>This scheme cannot be read</source>
        <translation>Dieses Schema ist nicht lesbar</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>✗ not exact</source>
        <translation>✗ nicht exakt</translation>
    </message>
    <message>
        <source>%1 in %2 over %3 · %4</source>
        <translation>%1 in %2 über %3 · %4</translation>
    </message>
    <message>
        <source>As a session whose moves can be edited</source>
        <translation>Als Sitzung, deren Züge sich ändern lassen</translation>
    </message>
    <message>
        <source>Save the scheme over %1</source>
        <translation>Schema über %1 speichern</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 gespeichert</translation>
    </message>
</context>
<context>
    <name>rankfall::SearchScatter</name>
    <message>
        <source>Candidates over time</source>
        <translation>Vorschläge über der Zeit</translation>
    </message>
    <message>
        <source>terms expected</source>
        <translation>erwartete Terme</translation>
    </message>
    <message>
        <source>Let an engine think here, and see how its candidates move</source>
        <translation>Lass hier eine Maschine denken und sieh, wie sich ihre Vorschläge bewegen</translation>
    </message>
    <message>
        <source>nothing recorded yet</source>
        <translation>noch nichts aufgezeichnet</translation>
    </message>
</context>
<context>
    <name>rankfall::SearchTable</name>
    <message>
        <source>The search as a table</source>
        <translation>Die Suche als Tabelle</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Zug</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Terme</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Besuche</translation>
    </message>
    <message>
        <source>Prior</source>
        <translation>Vorw.</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Maschine</translation>
    </message>
    <message>
        <source>%1 ✓</source>
        <translation>%1 ✓</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Tiefe</translation>
    </message>
    <message>
        <source>Where the search stands</source>
        <translation>Wo die Suche steht</translation>
    </message>
    <message>
        <source>No effect on the tensor</source>
        <translation>Keine Wirkung auf den Tensor</translation>
    </message>
    <message>
        <source>%1 exactly</source>
        <translation>%1 genau</translation>
    </message>
</context>
<context>
    <name>rankfall::SearchTreeCanvas</name>
    <message>
        <source>Search tree</source>
        <translation>Suchbaum</translation>
    </message>
    <message>
        <source>terms expected</source>
        <translation>erwartete Terme</translation>
    </message>
</context>
<context>
    <name>rankfall::SearchView</name>
    <message>
        <source>searched move</source>
        <translation>gesuchter Zug</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Was gezeigt wird</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>Vorschläge</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>Baum</translation>
    </message>
    <message>
        <source>How the estimate of each candidate moved</source>
        <translation>Wie sich die Schätzung jedes Vorschlags bewegte</translation>
    </message>
    <message>
        <source>The agent’s search tree</source>
        <translation>Der Suchbaum des Agenten</translation>
    </message>
    <message>
        <source>From left to right</source>
        <translation>Von links nach rechts</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Besuche</translation>
    </message>
    <message>
        <source>Trails over the time of thinking</source>
        <translation>Spuren über der Denkzeit</translation>
    </message>
    <message>
        <source>Trails over the visits of each candidate</source>
        <translation>Spuren über den Besuchen jedes Vorschlags</translation>
    </message>
    <message>
        <source>The whole tree (double-click beside it)</source>
        <translation>Der ganze Baum (Doppelklick daneben)</translation>
    </message>
    <message>
        <source>The same as a table</source>
        <translation>Dasselbe als Tabelle</translation>
    </message>
    <message>
        <source>Play the search back</source>
        <translation>Die Suche abspielen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Moment of the search</source>
        <translation>Zeitpunkt der Suche</translation>
    </message>
    <message>
        <source>Goes back through the search; at its right end the picture follows the engine</source>
        <translation>Geht durch die Suche zurück; am rechten Ende folgt das Bild der Maschine</translation>
    </message>
    <message>
        <source>No search tree has been recorded here</source>
        <translation>Hier ist kein Suchbaum aufgezeichnet</translation>
    </message>
    <message>
        <source>No engine has thought here</source>
        <translation>Hier hat keine Maschine gedacht</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Think</source>
        <translation>Denken</translation>
    </message>
    <message>
        <source>%1 (Space)</source>
        <translation>%1 (Leertaste)</translation>
    </message>
    <message>
        <source>Nothing has been recorded here</source>
        <translation>Hier ist nichts aufgezeichnet</translation>
    </message>
    <message>
        <source>In the search: %1</source>
        <translation>In der Suche: %1</translation>
    </message>
    <message>
        <source>The agent plays modulo 2: its moves have no signs that could be played over ℤ</source>
        <translation>Der Agent spielt modulo 2: Seine Züge haben keine Vorzeichen, die sich über ℤ spielen ließen</translation>
    </message>
    <message>
        <source>The agent begins with a beam of moves; its tree comes next</source>
        <translation>Der Agent beginnt mit einem Bündel von Zügen; sein Baum kommt danach</translation>
    </message>
    <message>
        <source>Only the agent searches a tree: let it think here, as the chosen engine or beside another</source>
        <translation>Nur der Agent durchsucht einen Baum: Lass ihn hier denken, als gewählte Maschine oder neben einer anderen</translation>
    </message>
</context>
<context>
    <name>rankfall::SearchWords</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1: solves with %2 terms, verified</source>
        <translation>%1: löst mit %2 Termen, geprüft</translation>
    </message>
    <message>
        <source>%1: %2 terms expected</source>
        <translation>%1: %2 Terme erwartet</translation>
    </message>
    <message>
        <source>%1, visits %2 (%3)</source>
        <translation>%1, Besuche %2 (%3)</translation>
    </message>
    <message>
        <source>%1, prior %2</source>
        <translation>%1, Vorwissen %2</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>Where the search stands</source>
        <translation>Wo die Suche steht</translation>
    </message>
    <message>
        <source>Move %1, of no effect on the tensor</source>
        <translation>Zug %1, ohne Wirkung auf den Tensor</translation>
    </message>
    <message>
        <source>Move %1, %2</source>
        <translation>Zug %1, %2</translation>
    </message>
    <message>
        <source>%1: %2 terms, known exactly</source>
        <translation>%1: %2 Terme, genau bekannt</translation>
    </message>
    <message>
        <source>%1, visits %2</source>
        <translation>%1, Besuche %2</translation>
    </message>
    <message>
        <source>%1; modulo 2</source>
        <translation>%1; modulo 2</translation>
    </message>
    <message>
        <source>%1 · another first candidate %2 times in the last 10 s: wait</source>
        <translation>%1 · in den letzten 10 s %2-mal ein anderer erster Vorschlag: warte</translation>
    </message>
    <message>
        <source>%1 · the first candidate has been the same for %2</source>
        <translation>%1 · der erste Vorschlag ist seit %2 derselbe</translation>
    </message>
    <message>
        <source>Game %1, after %2 moves: %3 of %4 positions, at %5</source>
        <translation>Partie %1, nach %2 Zügen: %3 von %4 Stellungen, bei %5</translation>
    </message>
    <message>
        <source>at %1 of %2</source>
        <translation>bei %1 von %2</translation>
    </message>
</context>
<context>
    <name>rankfall::SectionPanel</name>
    <message>
        <source>Show &amp;all</source>
        <translation>&amp;Alle zeigen</translation>
    </message>
    <message>
        <source>All entries and all values again</source>
        <translation>Wieder alle Einträge und alle Werte</translation>
    </message>
    <message>
        <source>Entries of %1 that are shown</source>
        <translation>Gezeigte Einträge von %1</translation>
    </message>
    <message>
        <source>Leaves only a row, a column or one entry of %1 in the pictures</source>
        <translation>Lässt nur eine Zeile, eine Spalte oder einen Eintrag von %1 in den Bildern</translation>
    </message>
    <message>
        <source>First entry of %1 that is shown</source>
        <translation>Erster gezeigter Eintrag von %1</translation>
    </message>
    <message>
        <source>Last entry of %1 that is shown</source>
        <translation>Letzter gezeigter Eintrag von %1</translation>
    </message>
    <message>
        <source>all of %1</source>
        <translation>alles von %1</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>column %1</source>
        <translation>Spalte %1</translation>
    </message>
    <message>
        <source>Residual: %1 of %2 nonzeros shown</source>
        <translation>Rest: %1 von %2 belegten Zellen gezeigt</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
</context>
<context>
    <name>rankfall::SheetCanvas</name>
    <message>
        <source>Slice sheet</source>
        <translation>Blatt der Schichten</translation>
    </message>
    <message>
        <source>Play or preview a move to see its term</source>
        <translation>Spiele einen Zug oder sieh ihn in der Vorschau an, um seinen Term zu sehen</translation>
    </message>
    <message>
        <source>Residual: %1 nonzeros, target: %2. Alt and arrow keys move the cell cursor, Enter pins its cell, Escape puts it away.</source>
        <translation>Rest: %1 belegte Zellen, Ziel: %2. Alt und Pfeiltasten bewegen den Zellzeiger, Eingabe nadelt seine Zelle fest, Esc räumt ihn weg.</translation>
    </message>
</context>
<context>
    <name>rankfall::SheetView</name>
    <message>
        <source>Sheet shows</source>
        <translation>Das Blatt zeigt</translation>
    </message>
    <message>
        <source>Residual</source>
        <translation>Rest</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Term</translation>
    </message>
    <message>
        <source>What is left of the target after the moves played</source>
        <translation>Was nach den gespielten Zügen vom Ziel bleibt</translation>
    </message>
    <message>
        <source>The tensor to decompose</source>
        <translation>Der Tensor, der zu zerlegen ist</translation>
    </message>
    <message>
        <source>The term being previewed or pointed at, otherwise the last one played</source>
        <translation>Der Term in der Vorschau oder unter dem Zeiger, sonst der zuletzt gespielte</translation>
    </message>
    <message>
        <source>Slices</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>C</source>
        <translation>C</translation>
    </message>
    <message>
        <source>One slice for each entry of A</source>
        <translation>Eine Schicht für jeden Eintrag von A</translation>
    </message>
    <message>
        <source>One slice for each entry of B</source>
        <translation>Eine Schicht für jeden Eintrag von B</translation>
    </message>
    <message>
        <source>One slice for each entry of C, laid out as the matrix C</source>
        <translation>Eine Schicht für jeden Eintrag von C, angeordnet wie die Matrix C</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Blatt</translation>
    </message>
    <message>
        <source>Fit the whole sheet (double-click)</source>
        <translation>Das ganze Blatt einpassen (Doppelklick)</translation>
    </message>
    <message>
        <source>Fit the whole sheet</source>
        <translation>Das ganze Blatt einpassen</translation>
    </message>
    <message>
        <source>rows %1 · columns %2</source>
        <translation>Zeilen %1 · Spalten %2</translation>
    </message>
    <message>
        <source>A − B</source>
        <translation>A − B</translation>
    </message>
    <message>
        <source>What is left in the pinned position</source>
        <translation>Was in der festgenadelten Stellung bleibt</translation>
    </message>
    <message>
        <source>What is left in this position, less what is left in the pinned one</source>
        <translation>Was in dieser Stellung bleibt, minus was in der festgenadelten bleibt</translation>
    </message>
</context>
<context>
    <name>rankfall::SshEngineDialog</name>
    <message>
        <source>&amp;Test the connection</source>
        <translation>Verbindung &amp;prüfen</translation>
    </message>
    <message>
        <source>Remote engine over ssh</source>
        <translation>Ferne Engine über ssh</translation>
    </message>
    <message>
        <source>The engine thinks on another machine; this one shows it. ssh must get there without a password: with a key, or an agent that holds one. rankfall-cli must be installed there.</source>
        <translation>Die Engine denkt auf einem anderen Rechner, dieser zeigt es. ssh muss ohne Passwort dorthin kommen: mit einem Schlüssel oder einem Agenten, der einen hat. Dort muss rankfall-cli installiert sein.</translation>
    </message>
    <message>
        <source>As for ssh: a name, user@name, or one from the file ~/.ssh/config</source>
        <translation>Wie für ssh: ein Name, nutzer@name oder einer aus der Datei ~/.ssh/config</translation>
    </message>
    <message>
        <source>as ssh is set</source>
        <translation>wie ssh eingestellt ist</translation>
    </message>
    <message>
        <source>The port that sshd listens on, mostly 22</source>
        <translation>Der Port, an dem sshd lauscht, meist 22</translation>
    </message>
    <message>
        <source>Run by the shell over there; give the full path if it is in no folder that shells look in</source>
        <translation>Die Shell dort führt es aus; gib den ganzen Pfad an, wenn es in keinem Ordner liegt, in dem Shells nachsehen</translation>
    </message>
    <message>
        <source>How the engine is called here</source>
        <translation>Wie die Engine hier heißt</translation>
    </message>
    <message>
        <source>Starts the engine there and awaits its greeting</source>
        <translation>Startet die Engine dort und erwartet ihren Gruß</translation>
    </message>
    <message>
        <source>&amp;Host</source>
        <translation>&amp;Rechner</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>P&amp;ort</translation>
    </message>
    <message>
        <source>P&amp;rogram</source>
        <translation>Pro&amp;gramm</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>Not tried yet.</source>
        <translation>Noch nicht versucht.</translation>
    </message>
    <message>
        <source>Write the name of the host.</source>
        <translation>Schreibe den Namen des Rechners.</translation>
    </message>
    <message>
        <source>Waiting for its greeting, 20 s at most.</source>
        <translation>Wartet auf ihren Gruß, höchstens 20 s.</translation>
    </message>
</context>
<context>
    <name>rankfall::StatusBar</name>
    <message>
        <source>Position</source>
        <translation>Stellung</translation>
    </message>
    <message>
        <source>Ring</source>
        <translation>Ring</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>%1
rest: multiplications that the residual still needs, as proved bounds
total: those played plus the rest. Click for the evaluation graph</source>
        <translation>%1
Rest: Multiplikationen, die der Rest noch braucht, als bewiesene Schranken
gesamt: gespielte und Rest zusammen. Ein Klick öffnet die Bewertungskurve</translation>
    </message>
    <message>
        <source>Ring: integers</source>
        <translation>Ring: ganze Zahlen</translation>
    </message>
    <message>
        <source>3D pictures are drawn by %1</source>
        <translation>3D-Bilder zeichnet %1</translation>
    </message>
    <message>
        <source>Ring: integers modulo %1</source>
        <translation>Ring: ganze Zahlen modulo %1</translation>
    </message>
</context>
<context>
    <name>rankfall::StatusText</name>
    <message>
        <source>move %1/%2</source>
        <translation>Zug %1/%2</translation>
    </message>
    <message>
        <source>solved with %1 multiplications</source>
        <translation>gelöst mit %1 Multiplikationen</translation>
    </message>
    <message>
        <source>solved modulo %2 with %1 multiplications</source>
        <translation>gelöst modulo %2 mit %1 Multiplikationen</translation>
    </message>
    <message>
        <source>nnz %1</source>
        <translation>bel. %1</translation>
    </message>
    <message>
        <source>nonzeros %1</source>
        <translation>belegte Zellen %1</translation>
    </message>
    <message>
        <source>rest %1</source>
        <translation>Rest %1</translation>
    </message>
    <message>
        <source>total %1</source>
        <translation>gesamt %1</translation>
    </message>
    <message>
        <source>cancels %1, creates %2, leaves %3 nonzeros</source>
        <translation>löscht %1, erzeugt %2, lässt %3 Zellen belegt</translation>
    </message>
    <message>
        <source>, rest %1</source>
        <translation>, Rest %1</translation>
    </message>
</context>
<context>
    <name>rankfall::SymmetryFacts</name>
    <message>
        <source>The symmetries of this tensor are not known to the program; they are for matrix products.</source>
        <translation>Die Symmetrien dieses Tensors kennt das Programm nicht; sie gehören zu Matrizenprodukten.</translation>
    </message>
    <message>
        <source>Only a complete decomposition has symmetries and can be compared, and 1 cell is missing here. Go to the end of the line (End).</source>
        <translation>Nur eine vollständige Zerlegung hat Symmetrien und lässt sich vergleichen, und hier fehlt 1 Zelle. Geh ans Ende der Linie (Ende).</translation>
    </message>
    <message>
        <source>Only a complete decomposition has symmetries and can be compared, and %1 cells are missing here. Go to the end of the line (End).</source>
        <translation>Nur eine vollständige Zerlegung hat Symmetrien und lässt sich vergleichen, und hier fehlen %1 Zellen. Geh ans Ende der Linie (Ende).</translation>
    </message>
    <message>
        <source>1 change of basis</source>
        <translation>1 Basiswechsel</translation>
    </message>
    <message>
        <source>%1 changes of basis</source>
        <translation>%1 Basiswechsel</translation>
    </message>
    <message>
        <source>in 1 order of the three matrices</source>
        <translation>in 1 Reihenfolge der drei Matrizen</translation>
    </message>
    <message>
        <source>in %1 orders of the three matrices</source>
        <translation>in %1 Reihenfolgen der drei Matrizen</translation>
    </message>
    <message>
        <source>Order %1: %2, %3.</source>
        <translation>Ordnung %1: %2, %3.</translation>
    </message>
    <message>
        <source>No symmetry but the identity.</source>
        <translation>Keine Symmetrie außer der Identität.</translation>
    </message>
    <message>
        <source>Besides, a family of bases with %1 parameters keeps every term.</source>
        <translation>Außerdem lässt eine Schar von Basen mit %1 Parametern jeden Term, wie er ist.</translation>
    </message>
    <message>
        <source>The search was not finished: there may be more.</source>
        <translation>Die Suche wurde nicht beendet: Es kann mehr geben.</translation>
    </message>
    <message>
        <source>Modes as they stand</source>
        <translation>Modi, wie sie stehen</translation>
    </message>
</context>
<context>
    <name>rankfall::SymmetryPanel</name>
    <message>
        <source>Compare with…</source>
        <translation>Vergleichen mit …</translation>
    </message>
    <message>
        <source>Tells whether this decomposition and another one are the same in another basis</source>
        <translation>Sagt, ob diese und eine andere Zerlegung in einer anderen Basis dieselbe sind</translation>
    </message>
    <message>
        <source>Orbits under</source>
        <translation>Bahnen unter</translation>
    </message>
    <message>
        <source>Terms that these symmetries take to each other are one orbit</source>
        <translation>Terme, die diese Symmetrien ineinander überführen, bilden eine Bahn</translation>
    </message>
    <message>
        <source>Orbits under the whole group</source>
        <translation>Bahnen unter der ganzen Gruppe</translation>
    </message>
    <message>
        <source>Orbits under changes of basis</source>
        <translation>Bahnen unter Basiswechseln</translation>
    </message>
    <message>
        <source>Orbits under the cyclic shift</source>
        <translation>Bahnen unter der zyklischen Vertauschung</translation>
    </message>
    <message>
        <source>Orbits</source>
        <translation>Bahnen</translation>
    </message>
    <message>
        <source>Choosing an orbit picks its terms</source>
        <translation>Eine Bahn zu wählen wählt ihre Terme</translation>
    </message>
    <message>
        <source>Colour terms by orbit</source>
        <translation>Terme nach Bahn färben</translation>
    </message>
    <message>
        <source>Generators of the group</source>
        <translation>Erzeuger der Gruppe</translation>
    </message>
    <message>
        <source>Equivalent decompositions have the same fingerprint</source>
        <translation>Äquivalente Zerlegungen haben denselben Fingerabdruck</translation>
    </message>
    <message>
        <source>Copy the fingerprint</source>
        <translation>Den Fingerabdruck kopieren</translation>
    </message>
    <message>
        <source>Copy the generators</source>
        <translation>Die Erzeuger kopieren</translation>
    </message>
    <message>
        <source>Generators</source>
        <translation>Erzeuger</translation>
    </message>
    <message>
        <source>Looking for symmetries…</source>
        <translation>Symmetrien werden gesucht …</translation>
    </message>
    <message>
        <source>%1 Bases over %2.</source>
        <translation>%1 Basen über %2.</translation>
    </message>
    <message>
        <source>The identity alone</source>
        <translation>Die Identität allein</translation>
    </message>
    <message>
        <source>Fingerprint %1</source>
        <translation>Fingerabdruck %1</translation>
    </message>
    <message>
        <source>The cyclic shift does not keep these terms as they stand.</source>
        <translation>Die zyklische Vertauschung lässt diese Terme nicht, wie sie stehen.</translation>
    </message>
    <message>
        <source>%1 terms in orbits of %2</source>
        <translation>%1 Terme in Bahnen der Größen %2</translation>
    </message>
    <message>
        <source>%1:  %2</source>
        <translation>%1:  %2</translation>
    </message>
    <message>
        <source>1 term, which every symmetry keeps</source>
        <translation>1 Term, den jede Symmetrie lässt, wie er ist</translation>
    </message>
    <message>
        <source>%1 terms; choosing them picks them</source>
        <translation>%1 Terme; sie zu wählen wählt sie im ganzen Fenster</translation>
    </message>
    <message>
        <source>Shows the orbits as coloured bars beside the terms in every list, and outlines a term&apos;s cells in its colour</source>
        <translation>Zeigt die Bahnen als farbige Balken neben den Termen in jeder Liste, und umrandet die Zellen eines Terms in ihrer Farbe</translation>
    </message>
</context>
<context>
    <name>rankfall::TablePanel</name>
    <message>
        <source>Picture that the table says</source>
        <translation>Bild, das die Tabelle in Worte fasst</translation>
    </message>
    <message>
        <source>The picture as a table</source>
        <translation>Das Bild als Tabelle</translation>
    </message>
    <message>
        <source>Copy the table
Tab-separated, as spreadsheets take it</source>
        <translation>Die Tabelle kopieren
Mit Tabulatoren getrennt, wie Tabellenkalkulationen sie nehmen</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n more row(s)</source>
        <translation>
            <numerusform>%1 · noch %n Zeile</numerusform>
            <numerusform>%1 · noch %n Zeilen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rankfall::TeachGraph</name>
    <message>
        <source>Losses of the policy and the value against steps of learning</source>
        <translation>Verluste von Strategie und Wert gegen die Schritte des Lernens</translation>
    </message>
    <message>
        <source>Round %1, %2 steps: policy %3, value %4</source>
        <translation>Runde %1, %2 Schritte: Strategie %L3, Wert %L4</translation>
    </message>
    <message>
        <source>; best rank %1, </source>
        <translation>; bester Rang %1, </translation>
    </message>
    <message>
        <source>1 scheme</source>
        <translation>1 Schema</translation>
    </message>
    <message>
        <source>%1 schemes</source>
        <translation>%1 Schemata</translation>
    </message>
    <message>
        <source>0 steps</source>
        <translation>0 Schritte</translation>
    </message>
    <message>
        <source>rank %1</source>
        <translation>Rang %1</translation>
    </message>
    <message>
        <source>The first round takes a few seconds; its losses appear here</source>
        <translation>Die erste Runde braucht ein paar Sekunden; ihre Verluste erscheinen hier</translation>
    </message>
    <message>
        <source>policy loss %1</source>
        <translation>Verlust der Strategie %L1</translation>
    </message>
    <message>
        <source>value loss %1</source>
        <translation>Verlust des Werts %L1</translation>
    </message>
    <message>
        <source>nothing learned yet</source>
        <translation>noch nichts gelernt</translation>
    </message>
</context>
<context>
    <name>rankfall::TeachPanel</name>
    <message>
        <source>Teach</source>
        <translation>Lehren</translation>
    </message>
    <message>
        <source>Ring to learn in</source>
        <translation>Ring, in dem gelernt wird</translation>
    </message>
    <message>
        <source>modulo 2</source>
        <translation>modulo 2</translation>
    </message>
    <message>
        <source>over ℤ</source>
        <translation>über ℤ</translation>
    </message>
    <message>
        <source>Learning modulo 2 is by far the fastest; what is found is lifted to ℤ where it can be</source>
        <translation>Modulo 2 lernt es sich bei Weitem am schnellsten; was gefunden wird, wird nach ℤ geliftet, wo es geht</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Resume the last</source>
        <translation>Letzten fortsetzen</translation>
    </message>
    <message>
        <source>New run…</source>
        <translation>Neuer Lauf …</translation>
    </message>
    <message>
        <source>New run</source>
        <translation>Neuer Lauf</translation>
    </message>
    <message>
        <source>Leaves this run, which is kept in its folder, and begins another</source>
        <translation>Verlässt diesen Lauf, der in seinem Ordner bleibt, und beginnt einen anderen</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Zusehen</translation>
    </message>
    <message>
        <source>Use network</source>
        <translation>Netz verwenden</translation>
    </message>
    <message>
        <source>Schemes found</source>
        <translation>Gefundene Schemata</translation>
    </message>
    <message>
        <source>Schemes that the run has found, each verified here. Double-click or Enter opens one as a line of moves.</source>
        <translation>Schemata, die der Lauf gefunden hat, jedes hier geprüft. Doppelklick oder Eingabe öffnet eines als Linie von Zügen.</translation>
    </message>
    <message>
        <source>Teaching works on matrix products; %1 is none. File ▸ New tensor… opens one.</source>
        <translation>Lehren geht mit Matrizenprodukten; %1 ist keines. Datei ▸ Neuer Tensor … öffnet eines.</translation>
    </message>
    <message>
        <source>Teaching works on matrices of up to %1 entries; those of %2 have more.</source>
        <translation>Lehren geht mit Matrizen bis zu %1 Einträgen; die von %2 haben mehr.</translation>
    </message>
    <message>
        <source>This scheme holds over %1, where there are no positions to play</source>
        <translation>Dieses Schema gilt über %1, wo es keine Stellungen zu spielen gibt</translation>
    </message>
    <message>
        <source>It takes about half a minute to the first 7 on one core.</source>
        <translation>Bis zur ersten 7 dauert es auf einem Kern etwa eine halbe Minute.</translation>
    </message>
    <message>
        <source>The best rank known is %1; larger products take minutes to days: 2x2x2 is the one to begin with.</source>
        <translation>Der beste bekannte Rang ist %1; größere Produkte brauchen Minuten bis Tage: Zum Anfangen ist 2x2x2 das richtige.</translation>
    </message>
    <message>
        <source>Larger products take minutes to days: 2x2x2 is the one to begin with.</source>
        <translation>Größere Produkte brauchen Minuten bis Tage: Zum Anfangen ist 2x2x2 das richtige.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Teach an agent the %1 from nothing:&lt;/b&gt; it plays TensorGame in random bases and learns from its own games, and never sees a known scheme. %2</source>
        <translation>&lt;b&gt;Einen Agenten von Grund auf lehren, %1:&lt;/b&gt; Er spielt TensorGame in zufälligen Basen, lernt aus seinen eigenen Partien und sieht nie ein bekanntes Schema. %2</translation>
    </message>
    <message>
        <source>It needs the program rankfall-train and keeps all cores but one busy, at low priority. You can go on working, stop it, resume it, and let the engine use its network while it learns.</source>
        <translation>Es braucht das Programm rankfall-train und beschäftigt alle Kerne bis auf einen, mit niedrigem Vorrang. Du kannst weiterarbeiten, es anhalten und fortsetzen und die Maschine sein Netz verwenden lassen, während es lernt.</translation>
    </message>
    <message>
        <source>Goes on in %1</source>
        <translation>Geht weiter in %1</translation>
    </message>
    <message>
        <source>The trainer, rankfall-train, is neither beside this program nor in PATH. With libtorch (Debian: apt install libtorch-dev) the build makes it: ./dev train in the sources builds it alone. Copy it beside this program, which then finds it at once. Networks that others have taught need none of this: Engine ▸ How the agent thinks… loads them.</source>
        <translation>Das Lehrprogramm, rankfall-train, liegt weder neben diesem Programm noch in PATH. Mit libtorch (Debian: apt install libtorch-dev) entsteht es beim Bauen: ./dev train in den Quellen baut es allein. Kopiere es neben dieses Programm, dann wird es sofort gefunden. Netze, die andere gelehrt haben, brauchen nichts davon: Maschine ▸ Wie der Agent denkt … lädt sie.</translation>
    </message>
    <message>
        <source>Beginning with %1 over %2</source>
        <translation>Beginnt mit %1 über %2</translation>
    </message>
    <message>
        <source>Learning %1 over %2</source>
        <translation>Lernt %1 über %2</translation>
    </message>
    <message>
        <source>Saving and stopping: %1 over %2</source>
        <translation>Speichert und hält an: %1 über %2</translation>
    </message>
    <message>
        <source>Found what it looked for: %1 over %2</source>
        <translation>Gefunden, was gesucht war: %1 über %2</translation>
    </message>
    <message>
        <source>Stopped: %1 over %2</source>
        <translation>Angehalten: %1 über %2</translation>
    </message>
    <message>
        <source>Failed: %1 over %2</source>
        <translation>Gescheitert: %1 über %2</translation>
    </message>
    <message>
        <source> · best rank %1</source>
        <translation> · bester Rang %1</translation>
    </message>
    <message>
        <source> · 1 scheme</source>
        <translation> · 1 Schema</translation>
    </message>
    <message>
        <source> · %1 schemes</source>
        <translation> · %1 Schemata</translation>
    </message>
    <message>
        <source>%1
Kept in %2</source>
        <translation>%1
Liegt in %2</translation>
    </message>
    <message>
        <source>round %1</source>
        <translation>Runde %1</translation>
    </message>
    <message>
        <source>%1 steps</source>
        <translation>%1 Schritte</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>games</source>
        <translation>Partien</translation>
    </message>
    <message>
        <source>%1 of %2 games solved</source>
        <translation>%1 von %2 Partien gelöst</translation>
    </message>
    <message>
        <source>%1 is learned first, then %2 by backplay</source>
        <translation>zuerst wird %1 gelernt, dann %2 durch Rückspiel</translation>
    </message>
    <message>
        <source>backplay round %1</source>
        <translation>Runde %1 des Rückspiels</translation>
    </message>
    <message>
        <source>sub-games</source>
        <translation>Teilpartien</translation>
    </message>
    <message>
        <source>%1 network of %2 numbers</source>
        <translation>%1-Netz mit %2 Zahlen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Saves what was learned and stops; it can be resumed</source>
        <translation>Speichert, was gelernt wurde, und hält an; es lässt sich fortsetzen</translation>
    </message>
    <message>
        <source>Goes on from what was saved last</source>
        <translation>Macht beim zuletzt Gespeicherten weiter</translation>
    </message>
    <message>
        <source>Shows the game that it played last in 3D and in the sheet, in place of your position</source>
        <translation>Zeigt die zuletzt gespielte Partie in 3D und im Blatt, an Stelle deiner Stellung</translation>
    </message>
    <message>
        <source>No network has been saved yet</source>
        <translation>Noch ist kein Netz gespeichert</translation>
    </message>
    <message>
        <source>Lets the engine “Agent” think with this network as it is now</source>
        <translation>Lässt die Maschine „Agent“ mit diesem Netz denken, wie es jetzt ist</translation>
    </message>
    <message>
        <source>%1 terms</source>
        <translation>%1 Terme</translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>nach %1</translation>
    </message>
    <message>
        <source>Round %1. Verified over %2. Double-click or Enter opens it as a line of moves.</source>
        <translation>Runde %1. Geprüft über %2. Doppelklick oder Eingabe öffnet es als Linie von Zügen.</translation>
    </message>
</context>
<context>
    <name>rankfall::TeachRun</name>
    <message>
        <source>rankfall-train is not installed: it is neither in %1 nor in PATH. It is built apart from the explorer because it needs libtorch: configure with -DRANKFALL_TRAINER=ON, or see “man rankfall”, TEACHING.</source>
        <translation>rankfall-train ist nicht installiert: Es liegt weder in %1 noch in PATH. Es wird für sich gebaut, weil es libtorch braucht: mit -DRANKFALL_TRAINER=ON konfigurieren, oder siehe „man rankfall“, TEACHING.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made: is there room, and may you write there?</source>
        <translation>Der Ordner %1 lässt sich nicht anlegen: Ist Platz, und darfst du dort schreiben?</translation>
    </message>
    <message>
        <source>No news for %1 s: rankfall-train may be stuck. Stop it, and resume: it goes on from what it saved last.</source>
        <translation>Seit %1 s keine Nachricht: rankfall-train hängt vielleicht. Halte es an und setze es fort: Es macht beim zuletzt Gespeicherten weiter.</translation>
    </message>
    <message>
        <source>%1 of the journal made no sense (left out): %2</source>
        <translation>Im Protokoll ohne Sinn (weggelassen): %1; %2</translation>
    </message>
    <message>
        <source>1 line</source>
        <translation>1 Zeile</translation>
    </message>
    <message>
        <source>%1 lines</source>
        <translation>%1 Zeilen</translation>
    </message>
    <message>
        <source>Its last words: “%1”.</source>
        <translation>Seine letzten Worte: „%1“.</translation>
    </message>
    <message>
        <source>rankfall-train could not be started: %1. Is %2 a program for this machine?</source>
        <translation>rankfall-train ließ sich nicht starten: %1. Ist %2 ein Programm für diesen Rechner?</translation>
    </message>
    <message>
        <source>Resume goes on from what it saved last.</source>
        <translation>Fortsetzen macht beim zuletzt Gespeicherten weiter.</translation>
    </message>
    <message>
        <source>rankfall-train did not stop when asked and was ended. %1</source>
        <translation>rankfall-train hielt auf Bitte nicht an und wurde beendet. %1</translation>
    </message>
    <message>
        <source>rankfall-train died unexpectedly (signal %1).</source>
        <translation>rankfall-train ist unerwartet gestorben (Signal %1).</translation>
    </message>
    <message>
        <source>rankfall-train ended with exit code %1.</source>
        <translation>rankfall-train endete mit Code %1.</translation>
    </message>
    <message>
        <source>rankfall-train ended without having learned anything.</source>
        <translation>rankfall-train endete, ohne etwas gelernt zu haben.</translation>
    </message>
</context>
<context>
    <name>rankfall::TeachWatch</name>
    <message>
        <source>Nothing is being learned yet</source>
        <translation>Noch wird nichts gelernt</translation>
    </message>
    <message>
        <source>The games are of %1; the document is another tensor</source>
        <translation>Die Partien sind von %1; das Dokument ist ein anderer Tensor</translation>
    </message>
    <message>
        <source>Games over ℤ mod 3 have no picture</source>
        <translation>Partien über ℤ mod 3 haben kein Bild</translation>
    </message>
    <message>
        <source>No game has been written down yet</source>
        <translation>Noch ist keine Partie aufgeschrieben</translation>
    </message>
    <message>
        <source>Teach: a game of round %1 over %2, %3 moves</source>
        <translation>Lehren: eine Partie der Runde %1 über %2, %3 Züge</translation>
    </message>
    <message>
        <source>Teach: move %1 of %2 of a game of round %3 over %4</source>
        <translation>Lehren: Zug %1 von %2 einer Partie der Runde %3 über %4</translation>
    </message>
</context>
<context>
    <name>rankfall::TermChips</name>
    <message>
        <source>ranks %1</source>
        <translation>Ränge %1</translation>
    </message>
    <message>
        <source>entries %1</source>
        <translation>Einträge %1</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>No terms here yet.</source>
        <translation>Hier sind noch keine Terme.</translation>
    </message>
</context>
<context>
    <name>rankfall::TermDraft</name>
    <message>
        <source>Every factor is locked: open a padlock to complete it.</source>
        <translation>Jeder Faktor ist verschlossen: Öffne ein Schloss, um ihn zu vollenden.</translation>
    </message>
    <message>
        <source>%1 is locked but empty: fill it or open its padlock.</source>
        <translation>%1 ist verschlossen, aber leer: Fülle ihn oder öffne sein Schloss.</translation>
    </message>
    <message>
        <source>The residual is zero: there is nothing left to cover.</source>
        <translation>Der Rest ist null: Es gibt nichts mehr zu decken.</translation>
    </message>
    <message>
        <source>Filled %1: no other leaves fewer than %2 nonzeros.</source>
        <translation>%1 gefüllt: Kein anderer lässt weniger als %2 Zellen belegt.</translation>
    </message>
    <message>
        <source>Filled %1: leaves %2 nonzeros, the fewest that were found.</source>
        <translation>%1 gefüllt: lässt %2 Zellen belegt, die wenigsten, die gefunden wurden.</translation>
    </message>
</context>
<context>
    <name>rankfall::TermHeader</name>
    <message>
        <source>Terms</source>
        <translation>Terme</translation>
    </message>
</context>
<context>
    <name>rankfall::TermImprover</name>
    <message>
        <source>No term is played yet. Go on to a position with terms, such as the end of the line (End).</source>
        <translation>Noch ist kein Term gespielt. Geh zu einer Stellung mit Termen, etwa ans Ende der Linie (Ende).</translation>
    </message>
    <message>
        <source>Improving takes at least two terms: one alone is as short as it gets.</source>
        <translation>Verbessern braucht mindestens zwei Terme: Einer allein ist so kurz, wie es geht.</translation>
    </message>
    <message>
        <source>There is no engine called “%1”</source>
        <translation>Es gibt keine Maschine namens „%1“</translation>
    </message>
    <message>
        <source>Improving all %1 terms by backplay</source>
        <translation>Alle %1 Terme werden durch Rückspiel verbessert</translation>
    </message>
    <message>
        <source>Improving %1 terms by backplay</source>
        <translation>%1 Terme werden durch Rückspiel verbessert</translation>
    </message>
    <message>
        <source> · %1 of %2 s</source>
        <translation> · %1 von %2 s</translation>
    </message>
    <message>
        <source> · as many others found, looking for fewer</source>
        <translation> · ebenso viele andere gefunden, weniger gesucht</translation>
    </message>
    <message>
        <source>Better: %1 terms in the place of %2, the same sum, checked in every entry</source>
        <translation>Besser: %1 Terme statt %2, dieselbe Summe, in jedem Eintrag geprüft</translation>
    </message>
    <message>
        <source>Different: another %1 terms of the same sum, checked in every entry; none fewer were found in %2 s</source>
        <translation>Anders: andere %1 Terme mit derselben Summe, in jedem Eintrag geprüft; weniger wurden in %2 s nicht gefunden</translation>
    </message>
    <message>
        <source>Nothing else found for these %1 terms in %2 s</source>
        <translation>Für diese %1 Terme wurde in %2 s nichts anderes gefunden</translation>
    </message>
</context>
<context>
    <name>rankfall::Timeline</name>
    <message>
        <source>Move</source>
        <translation>Zug</translation>
    </message>
    <message>
        <source>Remove breakpoint</source>
        <translation>Haltepunkt entfernen</translation>
    </message>
    <message>
        <source>Add breakpoint</source>
        <translation>Haltepunkt setzen</translation>
    </message>
    <message>
        <source>Remove bookmark</source>
        <translation>Lesezeichen entfernen</translation>
    </message>
    <message>
        <source>Add bookmark</source>
        <translation>Lesezeichen setzen</translation>
    </message>
</context>
<context>
    <name>rankfall::Toast</name>
    <message>
        <source>Click to dismiss. The bell in the status bar keeps every message.</source>
        <translation>Ein Klick räumt sie weg. Die Glocke in der Statuszeile behält jede Meldung.</translation>
    </message>
    <message>
        <source>%1  ×%2</source>
        <translation>%1  ×%2</translation>
    </message>
</context>
<context>
    <name>rankfall::TransformDialog</name>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; %2, %3 terms, %4</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; %2, %3 Terme, %4</translation>
    </message>
    <message>
        <source>exact over %1</source>
        <translation>exakt über %1</translation>
    </message>
    <message>
        <source>Transform</source>
        <translation>Umformen</translation>
    </message>
    <message>
        <source>Kind of transformation</source>
        <translation>Art der Umformung</translation>
    </message>
    <message>
        <source>Replace the terms</source>
        <translation>Die Terme ersetzen</translation>
    </message>
    <message>
        <source>Before:</source>
        <translation>Vorher:</translation>
    </message>
    <message>
        <source>After:</source>
        <translation>Nachher:</translation>
    </message>
    <message>
        <source>The result is not exact: this must not happen. Please report it.</source>
        <translation>Das Ergebnis ist nicht exakt: Das darf nicht geschehen. Bitte melde es.</translation>
    </message>
    <message>
        <source>✓ Checked in every one of %1 cells.</source>
        <translation>✓ In jeder der %1 Zellen geprüft.</translation>
    </message>
    <message>
        <source>The terms are not a whole algorithm yet, before and after: the residual moves with them.</source>
        <translation>Die Terme sind noch kein ganzes Verfahren, vorher wie nachher: Der Rest wandert mit.</translation>
    </message>
    <message>
        <source>This changes nothing.</source>
        <translation>Das ändert nichts.</translation>
    </message>
    <message>
        <source>Replaces all terms as one move, and one undo brings them back.</source>
        <translation>Ersetzt alle Terme als ein Zug; ein Rückgängig bringt sie zurück.</translation>
    </message>
    <message>
        <source>The target becomes another: opens as a new session. What is open now stays in its file.</source>
        <translation>Das Ziel wird ein anderes: öffnet sich als neue Sitzung. Was jetzt offen ist, bleibt in seiner Datei.</translation>
    </message>
    <message>
        <source>Over %1 there are no positions: it is shown in a window of its own, to be looked at and saved.</source>
        <translation>Über %1 gibt es keine Stellungen: Es erscheint in einem eigenen Fenster, zum Ansehen und Speichern.</translation>
    </message>
    <message>
        <source>Open as new</source>
        <translation>Als neu öffnen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
</context>
<context>
    <name>rankfall::TransformForm</name>
    <message>
        <source>Change of basis</source>
        <translation>Basiswechsel</translation>
    </message>
    <message>
        <source>Cyclic shift</source>
        <translation>Zyklische Vertauschung</translation>
    </message>
    <message>
        <source>Transpose</source>
        <translation>Transponieren</translation>
    </message>
    <message>
        <source>Tensor product</source>
        <translation>Tensorprodukt</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>Erweiterung</translation>
    </message>
    <message>
        <source>Projection</source>
        <translation>Projektion</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Each term (u, v, w) becomes (P·u·Q⁻¹, Q·v·R⁻¹, P⁻ᵀ·w·Rᵀ), factors read as matrices. A·B stays what it is, for any invertible P, Q and R; so does the rank.</source>
        <translation>Jeder Term (u, v, w) wird, als Matrizen gelesen, (P·u·Q⁻¹, Q·v·R⁻¹, P⁻ᵀ·w·Rᵀ). Für invertierbare P, Q, R bleiben A·B und der Rang.</translation>
    </message>
    <message>
        <source>In tr(A·B·Cᵀ) the three matrices may be turned: u, v and wᵀ change places, and n×m×p becomes m×p×n. Three turns change nothing.</source>
        <translation>In tr(A·B·Cᵀ) dürfen die drei Matrizen reihum rücken: u, v und wᵀ tauschen die Plätze, und aus n×m×p wird m×p×n. Dreimal ändert nichts.</translation>
    </message>
    <message>
        <source>(A·B)ᵀ = Bᵀ·Aᵀ: u and v change places and all factors are transposed; n×m×p becomes p×m×n.</source>
        <translation>(A·B)ᵀ = Bᵀ·Aᵀ: u und v tauschen die Plätze, und alle Faktoren werden transponiert; aus n×m×p wird p×m×n.</translation>
    </message>
    <message>
        <source>The other scheme does the products of blocks: sizes and ranks multiply. Twice Strassen is 4×4×4 in 49.</source>
        <translation>Das andere Schema rechnet die Produkte von Blöcken: Größen und Ränge multiplizieren sich. Zweimal Strassen ist 4×4×4 in 49.</translation>
    </message>
    <message>
        <source>One row or column more, done by definition: where searches of a larger size begin.</source>
        <translation>Eine Zeile oder Spalte mehr, nach der Definition: wo Suchen nach größeren Formaten beginnen.</translation>
    </message>
    <message>
        <source>One row or column less: entries are left out, and terms that vanish with them.</source>
        <translation>Eine Zeile oder Spalte weniger: Einträge fallen weg, und Terme, die mit ihnen verschwinden.</translation>
    </message>
    <message>
        <source>Both schemes side by side: one size adds, the two others must agree, and ranks add.</source>
        <translation>Beide Schemata nebeneinander: Eine Größe addiert sich, die beiden anderen müssen gleich sein, und die Ränge addieren sich.</translation>
    </message>
    <message>
        <source>%1 rows of %1 entries, rows ended by a semicolon: 1 1; 0 1</source>
        <translation>%1 Zeilen mit %1 Einträgen, Zeilen enden mit Semikolon: 1 1; 0 1</translation>
    </message>
    <message>
        <source>How many times a row is added to another or taken away, in each of the three</source>
        <translation>Wie oft eine Zeile zu einer anderen addiert oder von ihr abgezogen wird, in jeder der drei</translation>
    </message>
    <message>
        <source>The same seed gives the same matrices</source>
        <translation>Derselbe Startwert ergibt dieselben Matrizen</translation>
    </message>
    <message>
        <source>Draw at random</source>
        <translation>Zufällig ziehen</translation>
    </message>
    <message>
        <source>Matrices of determinant 1: invertible over every ring</source>
        <translation>Matrizen der Determinante 1: invertierbar über jedem Ring</translation>
    </message>
    <message>
        <source>additions, seed</source>
        <translation>Additionen, Startwert</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>Zufällig</translation>
    </message>
    <message>
        <source>n = %1: rows of A and C</source>
        <translation>n = %1: Zeilen von A und C</translation>
    </message>
    <message>
        <source>m = %1: columns of A, rows of B</source>
        <translation>m = %1: Spalten von A, Zeilen von B</translation>
    </message>
    <message>
        <source>p = %1: columns of B and C</source>
        <translation>p = %1: Spalten von B und C</translation>
    </message>
    <message>
        <source>Along</source>
        <translation>Entlang</translation>
    </message>
    <message>
        <source>Which row or column is left out, counted from 1</source>
        <translation>Welche Zeile oder Spalte wegfällt, von 1 an gezählt</translation>
    </message>
    <message>
        <source>Without</source>
        <translation>Ohne</translation>
    </message>
    <message>
        <source>This scheme itself</source>
        <translation>Dieses Schema selbst</translation>
    </message>
    <message>
        <source>The path of a file, or a scheme of the atlas such as atlas:2x2x3:z</source>
        <translation>Der Pfad einer Datei, oder ein Schema des Atlas wie atlas:2x2x3:z</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>Datei …</translation>
    </message>
    <message>
        <source>Other scheme</source>
        <translation>Anderes Schema</translation>
    </message>
    <message>
        <source>The other scheme</source>
        <translation>Das andere Schema</translation>
    </message>
</context>
<context>
    <name>rankfall::TreeMinimap</name>
    <message>
        <source>Overview of the tree</source>
        <translation>Überblick über den Baum</translation>
    </message>
    <message>
        <source>The whole tree; a click or a drag goes there</source>
        <translation>Der ganze Baum; ein Klick oder Ziehen führt dorthin</translation>
    </message>
</context>
<context>
    <name>rankfall::TreeView</name>
    <message>
        <source>Variation tree</source>
        <translation>Variantenbaum</translation>
    </message>
    <message>
        <source>At the start</source>
        <translation>Am Anfang</translation>
    </message>
    <message>
        <source>At move %1 of %2</source>
        <translation>Bei Zug %1 von %2</translation>
    </message>
    <message>
        <source>Every move you play becomes a node here; other moves from the same position become branches.</source>
        <translation>Jeder gespielte Zug wird hier ein Knoten; andere Züge aus derselben Stellung werden Zweige.</translation>
    </message>
    <message>
        <source>&lt;b&gt;The engine suggests&lt;/b&gt;&lt;br&gt;%1&lt;br&gt;Click to play it.</source>
        <translation>&lt;b&gt;Die Maschine schlägt vor&lt;/b&gt;&lt;br&gt;%1&lt;br&gt;Ein Klick spielt es.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Solved with %1</source>
        <translation>Gelöst mit %1</translation>
    </message>
    <message>
        <source>%1 played · %2 nonzeros · rest %3 · total %4</source>
        <translation>%1 gespielt · %2 Zellen belegt · Rest %3 · gesamt %4</translation>
    </message>
    <message>
        <source>⇄ a move from here leads to a position that exists elsewhere</source>
        <translation>⇄ ein Zug von hier führt zu einer Stellung, die es anderswo gibt</translation>
    </message>
    <message numerus="yes">
        <source>%n moves folded away</source>
        <translation>
            <numerusform>%n Zug eingeklappt</numerusform>
            <numerusform>%n Züge eingeklappt</numerusform>
        </translation>
    </message>
    <message>
        <source>Go here</source>
        <translation>Hierher gehen</translation>
    </message>
    <message>
        <source>Promote variation</source>
        <translation>Variante aufwerten</translation>
    </message>
    <message>
        <source>Make main line</source>
        <translation>Zur Hauptlinie machen</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>Aufklappen</translation>
    </message>
    <message>
        <source>Fold what follows</source>
        <translation>Einklappen, was folgt</translation>
    </message>
    <message>
        <source>Remove bookmark</source>
        <translation>Lesezeichen entfernen</translation>
    </message>
    <message>
        <source>Add bookmark</source>
        <translation>Lesezeichen setzen</translation>
    </message>
    <message>
        <source>Remove breakpoint</source>
        <translation>Haltepunkt entfernen</translation>
    </message>
    <message>
        <source>Add breakpoint</source>
        <translation>Haltepunkt setzen</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Marke</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>1 Disc</source>
        <translation>1 Scheibe</translation>
    </message>
    <message>
        <source>2 Square</source>
        <translation>2 Quadrat</translation>
    </message>
    <message>
        <source>3 Triangle</source>
        <translation>3 Dreieck</translation>
    </message>
    <message>
        <source>4 Diamond</source>
        <translation>4 Raute</translation>
    </message>
    <message>
        <source>5 Cross</source>
        <translation>5 Kreuz</translation>
    </message>
    <message>
        <source>6 Star</source>
        <translation>6 Stern</translation>
    </message>
    <message>
        <source>Copy line as text</source>
        <translation>Linie als Text kopieren</translation>
    </message>
    <message>
        <source>Delete this move</source>
        <translation>Diesen Zug löschen</translation>
    </message>
    <message>
        <source>Delete branch from here</source>
        <translation>Zweig ab hier löschen</translation>
    </message>
    <message>
        <source>Delete other variations</source>
        <translation>Andere Varianten löschen</translation>
    </message>
    <message>
        <source>Nothing here matches the search.</source>
        <translation>Nichts hier passt zur Suche.</translation>
    </message>
    <message numerus="yes">
        <source>⇄ reached in %n ways; the menu lists the lines</source>
        <translation>
            <numerusform>⇄ auf %n Weg erreicht; das Menü nennt die Linien</numerusform>
            <numerusform>⇄ auf %n Wegen erreicht; das Menü nennt die Linien</numerusform>
        </translation>
    </message>
    <message>
        <source>All lines to this position</source>
        <translation>Alle Linien zu dieser Stellung</translation>
    </message>
    <message>
        <source>Compare with this position</source>
        <translation>Mit dieser Stellung vergleichen</translation>
    </message>
    <message>
        <source>Goes to the last position before this one on that line</source>
        <translation>Geht zur letzten Stellung vor dieser auf jener Linie</translation>
    </message>
    <message>
        <source>There are more than %1</source>
        <translation>Es sind mehr als %1</translation>
    </message>
</context>
<context>
    <name>rankfall::TuneDialog</name>
    <message>
        <source>Reward</source>
        <translation>Belohnung</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Additions</source>
        <translation>Additionen</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>The measured time of the recursion on this machine</source>
        <translation>Die gemessene Zeit der Rekursion auf diesem Rechner</translation>
    </message>
    <message>
        <source>Additions once sums that occur several times are computed once</source>
        <translation>Additionen, wenn mehrfach vorkommende Summen einmal berechnet werden</translation>
    </message>
    <message>
        <source>How much errors of rounding grow at a level, at most</source>
        <translation>Wie stark Rundungsfehler je Stufe höchstens wachsen</translation>
    </message>
    <message>
        <source>Upwards</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Growth of errors</source>
        <translation>Wachstum der Fehler</translation>
    </message>
    <message>
        <source>Schemes that have been measured, beside Strassen’s recursion</source>
        <translation>Gemessene Schemata neben Strassens Rekursion</translation>
    </message>
    <message>
        <source>Every scheme in the pool</source>
        <translation>Jedes Schema im Vorrat</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Start</translation>
    </message>
    <message>
        <source>&amp;Adopt</source>
        <translation>Über&amp;nehmen</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Save &amp;picture…</source>
        <translation>&amp;Bild speichern …</translation>
    </message>
    <message>
        <source>Tune</source>
        <translation>Abstimmen</translation>
    </message>
    <message>
        <source>The position is not solved: only a complete scheme can be tuned. Go to the end of a line.</source>
        <translation>Die Stellung ist nicht gelöst: Nur ein vollständiges Schema lässt sich abstimmen. Geh ans Ende einer Linie.</translation>
    </message>
    <message>
        <source>Times and errors are those of real numbers: a scheme over ℤ is needed, and this one is over %1. Lifting may bring one.</source>
        <translation>Zeiten und Fehler sind die reeller Zahlen: Nötig ist ein Schema über ℤ, und dieses ist über %1. Heben kann eines bringen.</translation>
    </message>
    <message>
        <source>%1 × %1</source>
        <translation>%1 × %1</translation>
    </message>
    <message>
        <source>Size of the matrices</source>
        <translation>Größe der Matrizen</translation>
    </message>
    <message>
        <source>The square matrices that are multiplied to measure</source>
        <translation>Die quadratischen Matrizen, die zum Messen multipliziert werden</translation>
    </message>
    <message>
        <source>levels: </source>
        <translation>Stufen: </translation>
    </message>
    <message>
        <source>Levels of recursion</source>
        <translation>Stufen der Rekursion</translation>
    </message>
    <message>
        <source>How often the scheme is used inside its own blocks</source>
        <translation>Wie oft das Schema in seinen eigenen Blöcken benutzt wird</translation>
    </message>
    <message>
        <source>10 s</source>
        <translation>10 s</translation>
    </message>
    <message>
        <source>30 s</source>
        <translation>30 s</translation>
    </message>
    <message>
        <source>2 min</source>
        <translation>2 min</translation>
    </message>
    <message>
        <source>10 min</source>
        <translation>10 min</translation>
    </message>
    <message>
        <source>Time to search</source>
        <translation>Zeit zum Suchen</translation>
    </message>
    <message>
        <source>Schemes found</source>
        <translation>Gefundene Schemata</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>Wachstum</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Plays the chosen scheme in the place of this one, as one move that can be undone</source>
        <translation>Spielt das gewählte Schema an die Stelle von diesem, als einen Zug, der sich zurücknehmen lässt</translation>
    </message>
    <message>
        <source>Shows the chosen scheme in a window of its own</source>
        <translation>Zeigt das gewählte Schema in einem eigenen Fenster</translation>
    </message>
    <message>
        <source>As SVG, PDF, TikZ or PNG</source>
        <translation>Als SVG, PDF, TikZ oder PNG</translation>
    </message>
    <message>
        <source>%L1</source>
        <translation>%L1</translation>
    </message>
    <message>
        <source>%L1×</source>
        <translation>%L1×</translation>
    </message>
    <message>
        <source>On the Pareto front: nothing found is at least as good in time, additions and growth of errors</source>
        <translation>Auf der Pareto-Front: Nichts Gefundenes ist in Zeit, Additionen und Wachstum der Fehler mindestens so gut</translation>
    </message>
    <message>
        <source>Played as one move: %1 products with %2 additions. Undo takes it back.</source>
        <translation>Als ein Zug gespielt: %1 Produkte mit %2 Additionen. Rückgängig nimmt ihn zurück.</translation>
    </message>
    <message>
        <source>The position has these terms already.</source>
        <translation>Die Stellung hat diese Terme schon.</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>Pictures (*.svg *.pdf *.tikz *.png)</source>
        <translation>Bilder (*.svg *.pdf *.tikz *.png)</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 gespeichert</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>&amp;Again</source>
        <translation>N&amp;ochmal</translation>
    </message>
    <message>
        <source>Walking</source>
        <translation>Wandert</translation>
    </message>
    <message>
        <source>Looking for sums to share</source>
        <translation>Sucht Summen zum Teilen</translation>
    </message>
    <message>
        <source>Measuring</source>
        <translation>Misst</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message numerus="yes">
        <source>%1. %2 steps, %3 taken; %n schemes, all exact over ℤ.</source>
        <translation>
            <numerusform>%1. %2 Schritte, %3 davon getan; %n Schema, exakt über ℤ.</numerusform>
            <numerusform>%1. %2 Schritte, %3 davon getan; %n Schemata, alle exakt über ℤ.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every step keeps the product and its %n multiplications. Times are measured on one thread, in rounds with Strassen’s recursion, and only while this window is open.</source>
        <translation>
            <numerusform>Jeder Schritt behält das Produkt und seine %n Multiplikation. Zeiten werden in einem Faden gemessen, in Runden mit Strassens Rekursion, und nur solange dieses Fenster offen ist.</numerusform>
            <numerusform>Jeder Schritt behält das Produkt und seine %n Multiplikationen. Zeiten werden in einem Faden gemessen, in Runden mit Strassens Rekursion, und nur solange dieses Fenster offen ist.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rankfall::Viewport</name>
    <message>
        <source>3D views</source>
        <translation>3D-Ansichten</translation>
    </message>
    <message>
        <source>OpenGL is not available: %1.
3D views are off; everything else works.</source>
        <translation>OpenGL ist nicht verfügbar: %1.
3D-Ansichten sind aus; alles andere funktioniert.</translation>
    </message>
    <message>
        <source>Residual: %1 nonzeros; %2 terms played</source>
        <translation>Rest: %1 belegte Zellen; %2 Terme gespielt</translation>
    </message>
</context>
<context>
    <name>rankfall::WalkData</name>
    <message>
        <source>%1 found before</source>
        <translation>%1 vorher gefunden</translation>
    </message>
    <message>
        <source>%1 multiplications over %2 were found before</source>
        <translation>%1 Multiplikationen über %2 wurden vorher gefunden</translation>
    </message>
    <message>
        <source>Rank %1</source>
        <translation>Rang %1</translation>
    </message>
    <message>
        <source>Rank %1 after %2</source>
        <translation>Rang %1 nach %2</translation>
    </message>
    <message>
        <source>Rank %1 over %2, where it began</source>
        <translation>Rang %1 über %2, wo er begann</translation>
    </message>
    <message>
        <source>Rank %1 over %2, found after %3</source>
        <translation>Rang %1 über %2, gefunden nach %3</translation>
    </message>
    <message>
        <source> · %1 found before</source>
        <translation> · %1 vorher gefunden</translation>
    </message>
    <message>
        <source> · %1 %2/s</source>
        <translation> · %1 %2/s</translation>
    </message>
    <message>
        <source>The walk began at %1 terms</source>
        <translation>Der Gang begann bei %1 Termen</translation>
    </message>
    <message>
        <source>%1 terms after %2 and %3 %4</source>
        <translation>%1 Terme nach %2 und %3 %4</translation>
    </message>
    <message>
        <source>; best known %1 (%2)</source>
        <translation>; bester bekannter %1 (%2)</translation>
    </message>
</context>
<context>
    <name>rankfall::WalkGraph</name>
    <message>
        <source>Rank against time</source>
        <translation>Rang gegen Zeit</translation>
    </message>
    <message>
        <source>best known %1</source>
        <translation>Rekord %1</translation>
    </message>
    <message>
        <source>held at each rank</source>
        <translation>auf jedem Rang behalten</translation>
    </message>
    <message>
        <source>held</source>
        <translation>behalten</translation>
    </message>
    <message>
        <source>%1 is not walking here</source>
        <translation>%1 geht hier nicht</translation>
    </message>
    <message>
        <source>Let the flip graph or the scheme search think, and watch the rank fall</source>
        <translation>Lass den Flip-Graphen oder die Schemasuche denken und sieh dem Rang beim Fallen zu</translation>
    </message>
    <message>
        <source>%1 different decompositions into %2 terms are held</source>
        <translation>%1 verschiedene Zerlegungen in %2 Terme sind behalten</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>noch nichts</translation>
    </message>
</context>
<context>
    <name>rankfall::WalkSample</name>
    <message>
        <source>The decomposition that the walk is at</source>
        <translation>Die Zerlegung, bei der der Gang ist</translation>
    </message>
    <message>
        <source>The decomposition that the walk is at appears here</source>
        <translation>Die Zerlegung, bei der der Gang ist, erscheint hier</translation>
    </message>
    <message>
        <source>This engine does not show where it is: it has many places at once</source>
        <translation>Diese Maschine zeigt nicht, wo sie ist: Sie hat viele Orte zugleich</translation>
    </message>
    <message>
        <source>the walk is at %1 terms</source>
        <translation>der Gang ist bei %1 Termen</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>noch nichts</translation>
    </message>
    <message numerus="yes">
        <source>%n term(s)</source>
        <translation>
            <numerusform>%n Term</numerusform>
            <numerusform>%n Terme</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rankfall::WalkView</name>
    <message>
        <source>Watch</source>
        <translation>Zusehen</translation>
    </message>
    <message>
        <source>Adopt</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Walk</source>
        <translation>Gang</translation>
    </message>
    <message>
        <source>Shows the decomposition that the walk is at, a few times a second</source>
        <translation>Zeigt die Zerlegung, bei der der Gang ist, ein paarmal in der Sekunde</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Think</source>
        <translation>Denken</translation>
    </message>
    <message>
        <source>%1 (Space)</source>
        <translation>%1 (Leertaste)</translation>
    </message>
    <message>
        <source>Adopt %1</source>
        <translation>%1 übernehmen</translation>
    </message>
    <message>
        <source>Puts the %1 terms that were found, verified over %2, in the place of these: one move, one step of undo (I)</source>
        <translation>Setzt die %1 gefundenen Terme, geprüft über %2, an die Stelle dieser: ein Zug, ein Schritt zum Rückgängigmachen (I)</translation>
    </message>
    <message>
        <source>Nothing better than this position has been found yet</source>
        <translation>Noch nichts Besseres als diese Stellung gefunden</translation>
    </message>
</context>
<context>
    <name>rankfall::Workbench</name>
    <message>
        <source>Found: %1 multiplications, verified over %2</source>
        <translation>Gefunden: %1 Multiplikationen, geprüft über %2</translation>
    </message>
    <message>
        <source>Already reached another way: this is %1</source>
        <translation>Schon auf anderem Weg erreicht: Das ist %1</translation>
    </message>
    <message>
        <source>Solved: %1 multiplications, exact over %2.</source>
        <translation>Gelöst: %1 Multiplikationen, exakt über %2.</translation>
    </message>
    <message>
        <source>Best known: %1 (%2).</source>
        <translation>Bester bekannter: %1 (%2).</translation>
    </message>
    <message>
        <source>As few as the best known (%1).</source>
        <translation>So wenige wie der beste bekannte (%1).</translation>
    </message>
    <message>
        <source>Fewer than the best known, %1 (%2): check it with another program before you tell.</source>
        <translation>Weniger als der beste bekannte, %1 (%2): Prüfe es mit einem anderen Programm, bevor du davon erzählst.</translation>
    </message>
    <message>
        <source>Play line</source>
        <translation>Linie spielen</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>Untätig</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>Denkt</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Stopped working</source>
        <translation>Ausgefallen</translation>
    </message>
    <message>
        <source>%1 G</source>
        <translation>%L1 G</translation>
    </message>
    <message>
        <source>%1 M</source>
        <translation>%L1 M</translation>
    </message>
    <message>
        <source>%1 k</source>
        <translation>%1 k</translation>
    </message>
    <message>
        <source>%1 · %2 s · %3 %4</source>
        <translation>%1 · %L2 s · %3 %4</translation>
    </message>
    <message>
        <source>There is no engine called “%1”</source>
        <translation>Es gibt keine Maschine namens „%1“</translation>
    </message>
    <message>
        <source>Adopt %1 multiplications</source>
        <translation>%1 Multiplikationen übernehmen</translation>
    </message>
    <message>
        <source>Play candidate</source>
        <translation>Vorschlag spielen</translation>
    </message>
    <message>
        <source>%1·%2 → %3: target %4, residual %5</source>
        <translation>%1·%2 → %3: Ziel %4, Rest %5</translation>
    </message>
    <message>
        <source>%1 adds %2</source>
        <translation>%1 fügt %2 hinzu</translation>
    </message>
    <message>
        <source>%1 takes %2</source>
        <translation>%1 nimmt %2 weg</translation>
    </message>
    <message>
        <source> and %1 more</source>
        <translation> und %1 mehr</translation>
    </message>
    <message>
        <source>; %1 cancels it</source>
        <translation>; %1 löscht sie</translation>
    </message>
    <message>
        <source>; %1 leaves %2</source>
        <translation>; %1 lässt %2</translation>
    </message>
    <message>
        <source>Slice of %1: 1 nonzero in the residual</source>
        <translation>Schicht %1: 1 belegte Zelle im Rest</translation>
    </message>
    <message>
        <source>Slice of %1: %2 nonzeros in the residual</source>
        <translation>Schicht %1: %2 belegte Zellen im Rest</translation>
    </message>
    <message>
        <source>The engine “%1” is not at hand any more</source>
        <translation>Die Maschine „%1“ ist nicht mehr zur Hand</translation>
    </message>
    <message>
        <source>The options of %1 are others now, so its answer may be another one</source>
        <translation>Die Optionen von %1 sind jetzt andere, also kann die Antwort eine andere sein</translation>
    </message>
</context>
</TS>
