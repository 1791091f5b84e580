<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="af" sourcelanguage="en">
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Stoor</translation>
    </message>
    <message>
        <source>Save All</source>
        <translation>Stoor alles</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Maak oop</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Ja</translation>
    </message>
    <message>
        <source>Yes to &amp;All</source>
        <translation>Ja vir &amp;alles</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;Nee</translation>
    </message>
    <message>
        <source>N&amp;o to All</source>
        <translation>Nee vir a&amp;lles</translation>
    </message>
    <message>
        <source>Abort</source>
        <translation>Staak</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Probeer weer</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Ignoreer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Maak toe</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Kanselleer</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Gooi weg</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hulp</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Pas toe</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Stel terug</translation>
    </message>
    <message>
        <source>Restore Defaults</source>
        <translation>Herstel verstekwaardes</translation>
    </message>
</context>
<context>
    <name>QMessageBox</name>
    <message>
        <source>Show Details...</source>
        <translation>Wys besonderhede...</translation>
    </message>
    <message>
        <source>Hide Details...</source>
        <translation>Versteek besonderhede...</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Ontdoen</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Herdoen</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>K&amp;nip</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieer</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Plak</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Skrap</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Kies alles</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Ontdoen</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Herdoen</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>K&amp;nip</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieer</translation>
    </message>
    <message>
        <source>Copy &amp;Link Location</source>
        <translation>Kopieer &amp;skakel</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Plak</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Skrap</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Kies alles</translation>
    </message>
</context>
<context>
    <name>QAbstractSpinBox</name>
    <message>
        <source>&amp;Select All</source>
        <translation>&amp;Kies alles</translation>
    </message>
    <message>
        <source>&amp;Step up</source>
        <translation>Stap &amp;op</translation>
    </message>
    <message>
        <source>Step &amp;down</source>
        <translation>Stap &amp;af</translation>
    </message>
</context>
<context>
    <name>QComboBox</name>
    <message>
        <source>Open the combo box selection popup</source>
        <translation>Maak die keuselys oop</translation>
    </message>
</context>
<context>
    <name>QAccessibleActionInterface</name>
    <message>
        <source>SetFocus</source>
        <translation>Fokus</translation>
    </message>
    <message>
        <source>Sets the focus</source>
        <translation>Plaas die fokus hier</translation>
    </message>
    <message>
        <source>Press</source>
        <translation>Druk</translation>
    </message>
    <message>
        <source>Triggers the action</source>
        <translation>Voer die aksie uit</translation>
    </message>
    <message>
        <source>Toggle</source>
        <translation>Wissel</translation>
    </message>
    <message>
        <source>Toggles the state</source>
        <translation>Wissel die toestand</translation>
    </message>
    <message>
        <source>ShowMenu</source>
        <translation>WysKieslys</translation>
    </message>
    <message>
        <source>Shows the menu</source>
        <translation>Wys die kieslys</translation>
    </message>
    <message>
        <source>Increase</source>
        <translation>Verhoog</translation>
    </message>
    <message>
        <source>Increase the value</source>
        <translation>Verhoog die waarde</translation>
    </message>
    <message>
        <source>Decrease</source>
        <translation>Verlaag</translation>
    </message>
    <message>
        <source>Decrease the value</source>
        <translation>Verlaag die waarde</translation>
    </message>
</context>
<context>
    <name>CloseButton</name>
    <message>
        <source>Close Tab</source>
        <translation>Maak oortjie toe</translation>
    </message>
</context>
<context>
    <name>QTabBar</name>
    <message>
        <source>Scroll Left</source>
        <translation>Rol links</translation>
    </message>
    <message>
        <source>Scroll Right</source>
        <translation>Rol regs</translation>
    </message>
</context>
<context>
    <name>QFileSystemModel</name>
    <message>
        <source>Computer</source>
        <translation>Rekenaar</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Grootte</translation>
    </message>
    <message>
        <source>Type</source>
        <comment>All other platforms</comment>
        <translation>Soort</translation>
    </message>
    <message>
        <source>Date Modified</source>
        <translation>Gewysig op</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Drive</source>
        <translation>Aandrywer</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Lêer</translation>
    </message>
    <message>
        <source>%1 File</source>
        <comment>%1 is a file name suffix, for example txt</comment>
        <translation>%1-lêer</translation>
    </message>
    <message>
        <source>Folder</source>
        <comment>All other platforms</comment>
        <translation>Lêergids</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Onbekend</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>Look in:</source>
        <translation>Kyk in:</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Gaan terug</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vorentoe</translation>
    </message>
    <message>
        <source>Go forward</source>
        <translation>Gaan vorentoe</translation>
    </message>
    <message>
        <source>Parent Directory</source>
        <translation>Boliggende lêergids</translation>
    </message>
    <message>
        <source>Go to the parent directory</source>
        <translation>Gaan na die boliggende lêergids</translation>
    </message>
    <message>
        <source>Create New Folder</source>
        <translation>Skep nuwe lêergids</translation>
    </message>
    <message>
        <source>Create a New Folder</source>
        <translation>Skep &apos;n nuwe lêergids</translation>
    </message>
    <message>
        <source>List View</source>
        <translation>Lysaansig</translation>
    </message>
    <message>
        <source>Change to list view mode</source>
        <translation>Wys as &apos;n lys</translation>
    </message>
    <message>
        <source>Detail View</source>
        <translation>Besonderhede</translation>
    </message>
    <message>
        <source>Change to detail view mode</source>
        <translation>Wys met besonderhede</translation>
    </message>
    <message>
        <source>Sidebar</source>
        <translation>Sybalk</translation>
    </message>
    <message>
        <source>List of places and bookmarks</source>
        <translation>Lys van plekke en boekmerke</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Lêers</translation>
    </message>
    <message>
        <source>Files of type:</source>
        <translation>Soort lêers:</translation>
    </message>
    <message>
        <source>File &amp;name:</source>
        <translation>Lêer&amp;naam:</translation>
    </message>
    <message>
        <source>Directory:</source>
        <translation>Lêergids:</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Maak &amp;oop</translation>
    </message>
    <message>
        <source>&amp;Choose</source>
        <translation>&amp;Kies</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Stoor</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Maak oop</translation>
    </message>
    <message>
        <source>Save As</source>
        <translation>Stoor as</translation>
    </message>
    <message>
        <source>All Files (*)</source>
        <translation>Alle lêers (*)</translation>
    </message>
    <message>
        <source>Find Directory</source>
        <translation>Vind lêergids</translation>
    </message>
    <message>
        <source>Show </source>
        <translation>Wys </translation>
    </message>
    <message>
        <source>Show &amp;hidden files</source>
        <translation>Wys &amp;versteekte lêers</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Hernoem</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>Sk&amp;rap</translation>
    </message>
    <message>
        <source>&amp;New Folder</source>
        <translation>N&amp;uwe lêergids</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Skrap</translation>
    </message>
    <message>
        <source>New Folder</source>
        <translation>Nuwe lêergids</translation>
    </message>
    <message>
        <source>Recent Places</source>
        <translation>Onlangse plekke</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Verwyder</translation>
    </message>
    <message>
        <source>My Computer</source>
        <translation>My rekenaar</translation>
    </message>
    <message>
        <source>%1
Directory not found.
Please verify the correct directory name was given.</source>
        <translation>%1
Die lêergids is nie gevind nie.
Kyk of die naam reg is.</translation>
    </message>
    <message>
        <source>%1 already exists.
Do you want to replace it?</source>
        <translation>%1 bestaan reeds.
Wil u dit vervang?</translation>
    </message>
    <message>
        <source>%1
File not found.
Please verify the correct file name was given.</source>
        <translation>%1
Die lêer is nie gevind nie.
Kyk of die naam reg is.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is write protected.
Do you want to delete it anyway?</source>
        <translation>&apos;%1&apos; is teen skryf beskerm.
Wil u dit nogtans skrap?</translation>
    </message>
    <message>
        <source>Are you sure you want to delete &apos;%1&apos;?</source>
        <translation>Wil u &apos;%1&apos; werklik skrap?</translation>
    </message>
    <message>
        <source>Could not delete directory.</source>
        <translation>Die lêergids kon nie geskrap word nie.</translation>
    </message>
</context>
<context>
    <name>QPrintDialog</name>
    <message>
        <source>Print</source>
        <translation>Druk</translation>
    </message>
    <message>
        <source>All Pages</source>
        <translation>Alle bladsye</translation>
    </message>
    <message>
        <source>Odd Pages</source>
        <translation>Onewe bladsye</translation>
    </message>
    <message>
        <source>Even Pages</source>
        <translation>Ewe bladsye</translation>
    </message>
    <message>
        <source>&amp;Options &gt;&gt;</source>
        <translation>&amp;Opsies &gt;&gt;</translation>
    </message>
    <message>
        <source>&amp;Options &lt;&lt;</source>
        <translation>&amp;Opsies &lt;&lt;</translation>
    </message>
    <message>
        <source>&amp;Print</source>
        <translation>&amp;Druk</translation>
    </message>
    <message>
        <source>Print to File (PDF)</source>
        <translation>Druk na lêer (PDF)</translation>
    </message>
    <message>
        <source>Local file</source>
        <translation>Plaaslike lêer</translation>
    </message>
    <message>
        <source>Write PDF file</source>
        <translation>Skryf PDF-lêer</translation>
    </message>
    <message>
        <source>%1 already exists.
Do you want to overwrite it?</source>
        <translation>%1 bestaan reeds.
Wil u dit oorskryf?</translation>
    </message>
    <message>
        <source>Left to Right, Top to Bottom</source>
        <translation>Links na regs, bo na onder</translation>
    </message>
    <message>
        <source>Left to Right, Bottom to Top</source>
        <translation>Links na regs, onder na bo</translation>
    </message>
    <message>
        <source>Right to Left, Bottom to Top</source>
        <translation>Regs na links, onder na bo</translation>
    </message>
    <message>
        <source>Right to Left, Top to Bottom</source>
        <translation>Regs na links, bo na onder</translation>
    </message>
    <message>
        <source>Bottom to Top, Left to Right</source>
        <translation>Onder na bo, links na regs</translation>
    </message>
    <message>
        <source>Bottom to Top, Right to Left</source>
        <translation>Onder na bo, regs na links</translation>
    </message>
    <message>
        <source>Top to Bottom, Left to Right</source>
        <translation>Bo na onder, links na regs</translation>
    </message>
    <message>
        <source>Top to Bottom, Right to Left</source>
        <translation>Bo na onder, regs na links</translation>
    </message>
    <message>
        <source>1 (1x1)</source>
        <translation>1 (1x1)</translation>
    </message>
    <message>
        <source>2 (2x1)</source>
        <translation>2 (2x1)</translation>
    </message>
    <message>
        <source>4 (2x2)</source>
        <translation>4 (2x2)</translation>
    </message>
    <message>
        <source>6 (2x3)</source>
        <translation>6 (2x3)</translation>
    </message>
    <message>
        <source>9 (3x3)</source>
        <translation>9 (3x3)</translation>
    </message>
    <message>
        <source>16 (4x4)</source>
        <translation>16 (4x4)</translation>
    </message>
</context>
<context>
    <name>QPrintPreviewDialog</name>
    <message>
        <source>Page Setup</source>
        <translation>Bladsyopstelling</translation>
    </message>
</context>
<context>
    <name>QPrintPropertiesDialog</name>
    <message>
        <source>Printer Properties</source>
        <translation>Drukkereienskappe</translation>
    </message>
    <message>
        <source>Job Options</source>
        <translation>Taakopsies</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Bladsy</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Gevorderd</translation>
    </message>
</context>
<context>
    <name>QPrintSettingsOutput</name>
    <message>
        <source>Form</source>
        <translation>Vorm</translation>
    </message>
    <message>
        <source>Print range</source>
        <translation>Drukomvang</translation>
    </message>
    <message>
        <source>Print all</source>
        <translation>Druk alles</translation>
    </message>
    <message>
        <source>Pages from</source>
        <translation>Bladsye van</translation>
    </message>
    <message>
        <source>to</source>
        <translation>tot</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Bladsye</translation>
    </message>
    <message>
        <source>Specify pages or ranges separated by commas. Ranges are specified by two numbers separated by a hyphen. E.g: 3,5-7,9 prints pages 3, 5, 6, 7 and 9.</source>
        <translation>Gee bladsye of reekse met kommas tussenin. &apos;n Reeks is twee getalle met &apos;n koppelteken. Bv.: 3,5-7,9 druk bladsye 3, 5, 6, 7 en 9.</translation>
    </message>
    <message>
        <source>Current Page</source>
        <translation>Huidige bladsy</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>Keuse</translation>
    </message>
    <message>
        <source>Page Set:</source>
        <translation>Bladsystel:</translation>
    </message>
    <message>
        <source>Output Settings</source>
        <translation>Drukinstellings</translation>
    </message>
    <message>
        <source>Copies:</source>
        <translation>Kopieë:</translation>
    </message>
    <message>
        <source>Collate</source>
        <translation>Sorteer</translation>
    </message>
    <message>
        <source>Reverse</source>
        <translation>Omgekeer</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Kopieë</translation>
    </message>
    <message>
        <source>Color Mode</source>
        <translation>Kleur</translation>
    </message>
    <message>
        <source>Color</source>
        <translation>Kleur</translation>
    </message>
    <message>
        <source>Grayscale</source>
        <translation>Grys</translation>
    </message>
    <message>
        <source>Double Sided Printing</source>
        <translation>Dubbelkantig</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Af</translation>
    </message>
    <message>
        <source>Long side binding</source>
        <translation>Langs die lang kant</translation>
    </message>
    <message>
        <source>Short side binding</source>
        <translation>Langs die kort kant</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Opsies</translation>
    </message>
</context>
<context>
    <name>QPrintWidget</name>
    <message>
        <source>Form</source>
        <translation>Vorm</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Drukker</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Naam:</translation>
    </message>
    <message>
        <source>P&amp;roperties</source>
        <translation>&amp;Eienskappe</translation>
    </message>
    <message>
        <source>Location:</source>
        <translation>Plek:</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Voorskou</translation>
    </message>
    <message>
        <source>Type:</source>
        <translation>Soort:</translation>
    </message>
    <message>
        <source>Output &amp;file:</source>
        <translation>Na &amp;lêer:</translation>
    </message>
</context>
<context>
    <name>QPageSetupWidget</name>
    <message>
        <source>Form</source>
        <translation>Vorm</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Page size:</source>
        <translation>Bladsygrootte:</translation>
    </message>
    <message>
        <source>Width:</source>
        <translation>Breedte:</translation>
    </message>
    <message>
        <source>Height:</source>
        <translation>Hoogte:</translation>
    </message>
    <message>
        <source>Paper source:</source>
        <translation>Papierbron:</translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation>Ligging</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>Staande</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>Lêende</translation>
    </message>
    <message>
        <source>Reverse landscape</source>
        <translation>Omgekeer lêende</translation>
    </message>
    <message>
        <source>Reverse portrait</source>
        <translation>Omgekeer staande</translation>
    </message>
    <message>
        <source>Margins</source>
        <translation>Kantlyne</translation>
    </message>
    <message>
        <source>top margin</source>
        <translation>kantlyn bo</translation>
    </message>
    <message>
        <source>left margin</source>
        <translation>kantlyn links</translation>
    </message>
    <message>
        <source>right margin</source>
        <translation>kantlyn regs</translation>
    </message>
    <message>
        <source>bottom margin</source>
        <translation>kantlyn onder</translation>
    </message>
    <message>
        <source>Page Layout</source>
        <translation>Bladsyuitleg</translation>
    </message>
    <message>
        <source>Page order:</source>
        <translation>Bladsyvolgorde:</translation>
    </message>
    <message>
        <source>Pages per sheet:</source>
        <translation>Bladsye per vel:</translation>
    </message>
    <message>
        <source>Millimeters (mm)</source>
        <translation>Millimeter (mm)</translation>
    </message>
    <message>
        <source>Inches (in)</source>
        <translation>Duim (in)</translation>
    </message>
    <message>
        <source>Points (pt)</source>
        <translation>Punte (pt)</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>Eie</translation>
    </message>
</context>
<context>
    <name>QColorDialog</name>
    <message>
        <source>Select Color</source>
        <translation>Kies kleur</translation>
    </message>
    <message>
        <source>Hu&amp;e:</source>
        <translation>Kleur&amp;toon:</translation>
    </message>
    <message>
        <source>&amp;Sat:</source>
        <translation>&amp;Versadiging:</translation>
    </message>
    <message>
        <source>&amp;Val:</source>
        <translation>&amp;Helderheid:</translation>
    </message>
    <message>
        <source>&amp;Red:</source>
        <translation>&amp;Rooi:</translation>
    </message>
    <message>
        <source>&amp;Green:</source>
        <translation>&amp;Groen:</translation>
    </message>
    <message>
        <source>Bl&amp;ue:</source>
        <translation>&amp;Blou:</translation>
    </message>
    <message>
        <source>A&amp;lpha channel:</source>
        <translation>&amp;Alfakanaal:</translation>
    </message>
    <message>
        <source>&amp;HTML:</source>
        <translation>HT&amp;ML:</translation>
    </message>
    <message>
        <source>&amp;Basic colors</source>
        <translation>Basiese &amp;kleure</translation>
    </message>
    <message>
        <source>&amp;Custom colors</source>
        <translation>&amp;Eie kleure</translation>
    </message>
    <message>
        <source>&amp;Add to Custom Colors</source>
        <translation>V&amp;oeg by eie kleure</translation>
    </message>
    <message>
        <source>&amp;Pick Screen Color</source>
        <translation>Kies kleur van &amp;skerm</translation>
    </message>
    <message>
        <source>Cursor at %1, %2
Press ESC to cancel</source>
        <translation>Wyser by %1, %2
Druk ESC om te kanselleer</translation>
    </message>
</context>
</TS>
