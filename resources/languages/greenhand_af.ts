<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="af" sourcelanguage="en">
<context>
    <name>greenhand::ActionTable</name>
    <message>
        <source>Choose a row first.</source>
        <translation>Kies eers &apos;n ry.</translation>
    </message>
    <message>
        <source>Choose one row only.</source>
        <translation>Kies net een ry.</translation>
    </message>
    <message>
        <source>For all %1 selected rows</source>
        <translation>Vir al %1 gekose rye</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>greenhand::AddressWords</name>
    <message>
        <source>This is not an e-mail address. It looks like name@company.co.za.</source>
        <translation>Dit is nie &apos;n e-posadres nie. So lyk een: naam@maatskappy.co.za.</translation>
    </message>
    <message>
        <source>A South African VAT number has ten digits and begins with 4.</source>
        <translation>&apos;n Suid-Afrikaanse BTW-nommer het tien syfers en begin met 4.</translation>
    </message>
</context>
<context>
    <name>greenhand::ApprovalDocument</name>
    <message>
        <source>The document that is approved</source>
        <translation>Die dokument wat goedgekeur word</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Sent back with: “%1”</source>
        <translation>Teruggestuur met: “%1”</translation>
    </message>
    <message>
        <source>Approved by %1, %2</source>
        <translation>Goedgekeur deur %1, %2</translation>
    </message>
    <message>
        <source>Line %1 is at %2; the price list says %3.</source>
        <translation>Reël %1 is teen %2; die pryslys sê %3.</translation>
    </message>
    <message>
        <source>No price differs from the price list.</source>
        <translation>Geen prys verskil van die pryslys nie.</translation>
    </message>
</context>
<context>
    <name>greenhand::ApprovalPage</name>
    <message>
        <source>Switch approval o&amp;ff</source>
        <translation>Skakel goedkeu&amp;ring af</translation>
    </message>
    <message>
        <source>The financial manager</source>
        <translation>Die finansiële bestuurder</translation>
    </message>
    <message>
        <source>An invoice needs approval</source>
        <translation>&apos;n Faktuur het goedkeuring nodig</translation>
    </message>
    <message>
        <source>when its &amp;total is above</source>
        <translation>wanneer sy totaal &amp;hoër is as</translation>
    </message>
    <message>
        <source>R</source>
        <translation>R</translation>
    </message>
    <message>
        <source>when a line has a &amp;discount above</source>
        <translation>&amp;wanneer &apos;n reël se afslag hoër is as</translation>
    </message>
    <message>
        <source>when it has more disco&amp;unt in all than</source>
        <translation>wanneer &amp;die afslag altesaam meer is as</translation>
    </message>
    <message>
        <source>What is exactly at a limit needs no approval. An approval holds for the invoice as it was approved: any change ends it.</source>
        <translation>Wat presies op &apos;n perk is, het geen goedkeuring nodig nie. &apos;n Goedkeuring geld vir die faktuur soos dit goedgekeur is: enige verandering beëindig dit.</translation>
    </message>
    <message>
        <source>Approval: please type where the limit lies, or take its tick away.</source>
        <translation>Goedkeuring: tik asseblief waar die perk lê, of haal die merkie weg.</translation>
    </message>
    <message>
        <source>Approval is on. With the PIN the manager approves invoices under Billing › Approvals, marks them “Do not send”, and changes limits, bank details and the Sage One settings.</source>
        <translation>Goedkeuring is aan. Met die PIN keur die bestuurder fakture goed onder Rekeninge › Goedkeurings, merk dit “Moenie stuur nie”, en verander perke, bankbesonderhede en die Sage One-instellings.</translation>
    </message>
    <message>
        <source>Approval is off: every invoice may go. Setting a PIN switches it on; then invoices above a limit wait for the financial manager.</source>
        <translation>Goedkeuring is af: elke faktuur mag gaan. Om &apos;n PIN te stel, skakel dit aan; dan wag fakture bo &apos;n perk vir die finansiële bestuurder.</translation>
    </message>
    <message>
        <source>Change the &amp;PIN…</source>
        <translation>Verander die &amp;PIN…</translation>
    </message>
    <message>
        <source>Set a &amp;PIN…</source>
        <translation>Stel &apos;n &amp;PIN…</translation>
    </message>
    <message>
        <source>Another PIN is set by the financial manager.</source>
        <translation>&apos;n Ander PIN word deur die finansiële bestuurder gestel.</translation>
    </message>
    <message>
        <source>Approval is switched off by the financial manager.</source>
        <translation>Goedkeuring word deur die finansiële bestuurder afgeskakel.</translation>
    </message>
    <message>
        <source>Deleting suc&amp;h a draft needs the PIN as well</source>
        <translation>Om so &apos;n konsep te skrap, &amp;vereis ook die PIN</translation>
    </message>
</context>
<context>
    <name>greenhand::ApprovalsPage</name>
    <message>
        <source>Not asked yet</source>
        <translation>Nog nie gevra</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Gevra</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>Teruggestuur</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Hoekom</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Faktuur</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kliënt</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Totaal</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Maak oop</translation>
    </message>
    <message>
        <source>Invoices that need approval</source>
        <translation>Fakture wat goedkeuring nodig het</translation>
    </message>
    <message>
        <source>&amp;Open the invoice</source>
        <translation>&amp;Maak die faktuur oop</translation>
    </message>
    <message>
        <source>Blue button: open invoice %1</source>
        <translation>Blou knoppie: maak faktuur %1 oop</translation>
    </message>
    <message>
        <source>Nothing waits for approval</source>
        <translation>Niks wag vir goedkeuring nie</translation>
    </message>
    <message>
        <source>An updated invoice that is over a limit comes here. The limits are in Settings, Approval.</source>
        <translation>&apos;n Bygewerkte faktuur wat bo &apos;n perk is, kom hier. Die perke is in Instellings, Goedkeuring.</translation>
    </message>
    <message>
        <source>Show Invoices</source>
        <translation>Wys Fakture</translation>
    </message>
    <message>
        <source>No approved invoice waits to be sent</source>
        <translation>Geen goedgekeurde faktuur wag om gestuur te word nie</translation>
    </message>
    <message>
        <source>What is approved stays here until it has gone to Sage One.</source>
        <translation>Wat goedgekeur is, bly hier totdat dit na Sage One gegaan het.</translation>
    </message>
    <message>
        <source>Show those to approve</source>
        <translation>Wys dié om goed te keur</translation>
    </message>
    <message>
        <source>To approve (%1)</source>
        <translation>Goed te keur (%1)</translation>
    </message>
    <message>
        <source>Approved, not sent yet (%1)</source>
        <translation>Goedgekeur, nog nie gestuur nie (%1)</translation>
    </message>
    <message>
        <source>Back to the clerk, with a note</source>
        <translation>Terug na die klerk, met &apos;n nota</translation>
    </message>
    <message>
        <source>Takes the approval back, with a note to the clerk</source>
        <translation>Trek die goedkeuring terug, met &apos;n nota aan die klerk</translation>
    </message>
    <message>
        <source>Invoices are approved by the financial manager.</source>
        <translation>Fakture word deur die finansiële bestuurder goedgekeur.</translation>
    </message>
    <message>
        <source>1 invoice is approved.</source>
        <translation>1 faktuur is goedgekeur.</translation>
    </message>
    <message>
        <source>%1 invoices are approved.</source>
        <translation>%1 fakture is goedgekeur.</translation>
    </message>
    <message>
        <source>Invoices are sent back by the financial manager.</source>
        <translation>Fakture word deur die finansiële bestuurder teruggestuur.</translation>
    </message>
    <message>
        <source>Send back</source>
        <translation>Stuur terug</translation>
    </message>
    <message>
        <source>The clerk sees your note on the invoice and in the lists.</source>
        <translation>Die klerk sien u nota op die faktuur en in die lyste.</translation>
    </message>
    <message>
        <source>It is back with the clerk.</source>
        <translation>Dit is terug by die klerk.</translation>
    </message>
    <message>
        <source>Invoice %1 was changed since it was shown here, so nothing was done. Look at it again.</source>
        <translation>Faktuur %1 is verander sedert dit hier gewys is, dus is niks gedoen nie. Kyk weer daarna.</translation>
    </message>
    <message>
        <source>Send bac&amp;k…</source>
        <translation>Stuu&amp;r terug…</translation>
    </message>
    <message>
        <source>Send bac&amp;k</source>
        <translation>Stuu&amp;r terug</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Voer uit…</translation>
    </message>
    <message>
        <source>Writes all rows of this list to a CSV file</source>
        <translation>Skryf alle rye van hierdie lys na &apos;n CSV-lêer</translation>
    </message>
</context>
<context>
    <name>greenhand::ApproveButton</name>
    <message>
        <source>Approves what is chosen exactly as it stands</source>
        <translation>Keur goed wat gekies is, presies soos dit staan</translation>
    </message>
    <message>
        <source>&amp;Approve %1 invoices</source>
        <translation>&amp;Keur %1 fakture goed</translation>
    </message>
    <message>
        <source>&amp;Approve</source>
        <translation>Ke&amp;ur goed</translation>
    </message>
</context>
<context>
    <name>greenhand::AttachmentPage</name>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>%1 kB</source>
        <translation>%1 kB</translation>
    </message>
    <message>
        <source>&amp;Add files…</source>
        <translation>&amp;Voeg lêers by…</translation>
    </message>
    <message>
        <source>Choose files to attach; they can be dropped here or pasted too (Insert)</source>
        <translation>Kies lêers om aan te heg; hulle kan ook hier gesleep of geplak word (Insert)</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Maa&amp;k oop</translation>
    </message>
    <message>
        <source>Look at a copy in the program for such files (Return)</source>
        <translation>Bekyk &apos;n kopie in die program vir sulke lêers (Return)</translation>
    </message>
    <message>
        <source>Sa&amp;ve as…</source>
        <translation>S&amp;toor as…</translation>
    </message>
    <message>
        <source>Save a copy somewhere else (Ctrl+Shift+S)</source>
        <translation>Stoor &apos;n kopie elders (Ctrl+Shift+S)</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>Verw&amp;yder</translation>
    </message>
    <message>
        <source>Take it off the job card (Delete)</source>
        <translation>Haal dit van die werkkaart af (Delete)</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Aanhegsels</translation>
    </message>
    <message>
        <source>Ins</source>
        <translation>Ins</translation>
    </message>
    <message>
        <source>Ctrl+Shift+S</source>
        <translation>Ctrl+Shift+S</translation>
    </message>
    <message>
        <source>%1
%2, %3</source>
        <translation>%1
%2, %3</translation>
    </message>
    <message>
        <source>its file is missing; put the folder of attachments back from a backup</source>
        <translation>die lêer is weg; sit die lêergids van aanhegsels uit &apos;n rugsteun terug</translation>
    </message>
    <message>
        <source>its file was changed outside of Greenhand and is not what was added</source>
        <translation>die lêer is buite Greenhand verander en is nie wat bygevoeg is nie</translation>
    </message>
    <message>
        <source>too many pixels for a thumbnail</source>
        <translation>te veel pixels vir &apos;n klein prentjie</translation>
    </message>
    <message>
        <source>Nothing to attach was copied: copy a picture or files first.</source>
        <translation>Niks om aan te heg is gekopieer nie: kopieer eers &apos;n prent of lêers.</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Heg lêers aan</translation>
    </message>
    <message>
        <source>Pictures, PDF and text (*.jpg *.jpeg *.png *.webp *.pdf *.txt);;All files (*)</source>
        <translation>Prente, PDF en teks (*.jpg *.jpeg *.png *.webp *.pdf *.txt);;Alle lêers (*)</translation>
    </message>
    <message>
        <source>Save the new job card first; then files can be attached to it.</source>
        <translation>Stoor eers die nuwe werkkaart; dan kan lêers daaraan geheg word.</translation>
    </message>
    <message>
        <source>No program on this computer opens such files. Save a copy instead.</source>
        <translation>Geen program op hierdie rekenaar maak sulke lêers oop nie. Stoor eerder &apos;n kopie.</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Stoor &apos;n kopie</translation>
    </message>
    <message>
        <source>A copy was saved as %1.</source>
        <translation>&apos;n Kopie is as %1 gestoor.</translation>
    </message>
    <message>
        <source>%1 was removed.</source>
        <translation>%1 is verwyder.</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Ontdoen</translation>
    </message>
    <message>
        <source>No attachments yet. Drop photos or the signed card here, paste a picture with Ctrl+V, or press “Add files…”.</source>
        <translation>Nog geen aanhegsels nie. Sleep foto&apos;s of die getekende kaart hierheen, plak &apos;n prent met Ctrl+V, of druk “Voeg lêers by…”.</translation>
    </message>
    <message>
        <source>Save the new job card first; then photos and the signed card can be attached to it.</source>
        <translation>Stoor eers die nuwe werkkaart; dan kan foto&apos;s en die getekende kaart daaraan geheg word.</translation>
    </message>
    <message>
        <source>The invoice is in Sage One or on its way there, so nothing is removed from its job card</source>
        <translation>Die faktuur is in Sage One of op pad daarheen, dus word niks van sy werkkaart verwyder nie</translation>
    </message>
</context>
<context>
    <name>greenhand::AttachmentWords</name>
    <message>
        <source>%1 is larger than %2 MB, which is the most for one attachment. Save it smaller and add it again.</source>
        <translation>%1 is groter as %2 MB, die meeste vir een aanhegsel. Stoor dit kleiner en voeg dit weer by.</translation>
    </message>
    <message>
        <source>The file of %1 is no longer there. Put the folder of attachments back from a backup.</source>
        <translation>Die lêer van %1 is nie meer daar nie. Sit die lêergids van aanhegsels uit &apos;n rugsteun terug.</translation>
    </message>
    <message>
        <source>The file of %1 was changed outside of Greenhand and is not what was added. Put it back from a backup.</source>
        <translation>Die lêer van %1 is buite Greenhand verander en is nie wat bygevoeg is nie. Sit dit uit &apos;n rugsteun terug.</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 is leeg.</translation>
    </message>
    <message>
        <source>With %1 the attachments of this job card would come to more than %2 MB. Remove one first.</source>
        <translation>Met %1 sou die aanhegsels van hierdie werkkaart meer as %2 MB wees. Verwyder eers een.</translation>
    </message>
    <message>
        <source>%1 is not a kind of file that is kept here: JPEG, PNG and WebP pictures, PDF and plain text are.</source>
        <translation>%1 is nie &apos;n soort lêer wat hier gehou word nie: JPEG-, PNG- en WebP-prente, PDF en gewone teks is.</translation>
    </message>
</context>
<context>
    <name>greenhand::BackupPage</name>
    <message>
        <source>Back up no&amp;w</source>
        <translation>Rugsteun no&amp;u</translation>
    </message>
    <message>
        <source>&amp;Make backups by itself: at a day&apos;s first change, every two hours, at closing</source>
        <translation>&amp;Maak self rugsteun: by &apos;n dag se eerste verandering, elke twee uur, by toemaak</translation>
    </message>
    <message>
        <source>&amp;Restore…</source>
        <translation>Sit te&amp;rug…</translation>
    </message>
    <message>
        <source>Backups of this ledger</source>
        <translation>Rugsteun van hierdie grootboek</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>&amp;Kies…</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>Lêerg&amp;ids</translation>
    </message>
    <message>
        <source>Backups that are there</source>
        <translation>Rugsteunkopieë wat daar is</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>Gemaak op</translation>
    </message>
    <message>
        <source>Next invoice then</source>
        <translation>Volgende faktuur toe</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Grootte</translation>
    </message>
    <message>
        <source>The folder for backups</source>
        <translation>Die lêergids vir rugsteun</translation>
    </message>
    <message>
        <source>Backups: nothing can be written to %1.</source>
        <translation>Rugsteun: niks kan na %1 geskryf word nie.</translation>
    </message>
    <message>
        <source>This folder is on the same disk as the ledger. Choose one on another disk or a USB stick, so that a broken disk does not take both.</source>
        <translation>Hierdie lêergids is op dieselfde skyf as die grootboek. Kies een op &apos;n ander skyf of &apos;n USB-stokkie, sodat &apos;n stukkende skyf nie albei saamvat nie.</translation>
    </message>
    <message>
        <source>A backup is being made: %1 %</source>
        <translation>&apos;n Rugsteunkopie word gemaak: %1 %</translation>
    </message>
    <message>
        <source>No backup could be made. %1</source>
        <translation>Geen rugsteunkopie kon gemaak word nie. %1</translation>
    </message>
    <message>
        <source>There is no backup of this ledger yet.</source>
        <translation>Daar is nog geen rugsteunkopie van hierdie grootboek nie.</translation>
    </message>
    <message>
        <source>The last backup was made on %1; something was done since.</source>
        <translation>Die laaste rugsteunkopie is op %1 gemaak; sedertdien is iets gedoen.</translation>
    </message>
    <message>
        <source>The last backup was made on %1; nothing was done since.</source>
        <translation>Die laaste rugsteunkopie is op %1 gemaak; sedertdien is niks gedoen nie.</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>kan nie gelees word nie</translation>
    </message>
    <message>
        <source>Restore the backup of %1? %2 The ledger as it is now is put aside and not deleted. Greenhand starts anew with the backup and sends nothing before you say that it is the one to work with.</source>
        <translation>Sit die rugsteunkopie van %1 terug? %2 Die grootboek soos dit nou is, word opsy gesit en nie uitgevee nie. Greenhand begin weer met die rugsteunkopie en stuur niks voordat u sê dat dit die een is om mee te werk nie.</translation>
    </message>
    <message>
        <source>Restore i&amp;t and start anew</source>
        <translation>Sit di&amp;t terug en begin weer</translation>
    </message>
    <message>
        <source>A backup is restored by the financial manager.</source>
        <translation>&apos;n Rugsteunkopie word deur die finansiële bestuurder teruggesit.</translation>
    </message>
    <message>
        <source>Backups: there is no folder %1. Plug its disk in, or press Choose….</source>
        <translation>Rugsteun: daar is geen lêergids %1 nie. Koppel sy skyf, of druk Kies….</translation>
    </message>
    <message>
        <source>This one cannot be read.</source>
        <translation>Hierdie een kan nie gelees word nie.</translation>
    </message>
    <message>
        <source>Greenhand starts anew with this backup as soon as Sage One has answered.</source>
        <translation>Greenhand begin opnuut met hierdie rugsteun sodra Sage One geantwoord het.</translation>
    </message>
    <message>
        <source>Save first: then backups are made there.</source>
        <translation>Stoor eers: dan word rugsteune daar gemaak.</translation>
    </message>
</context>
<context>
    <name>greenhand::Backups</name>
    <message>
        <source>Nothing was done since.</source>
        <translation>Sedertdien is niks gedoen nie.</translation>
    </message>
    <message>
        <source>1 change was made since</source>
        <translation>1 verandering is sedertdien gemaak</translation>
    </message>
    <message>
        <source>%1 changes were made since</source>
        <translation>%1 veranderings is sedertdien gemaak</translation>
    </message>
    <message>
        <source>%1; no invoice was generated.</source>
        <translation>%1; geen faktuur is gegenereer nie.</translation>
    </message>
    <message>
        <source>%1, invoice #%2 among them.</source>
        <translation>%1, faktuur #%2 daarby.</translation>
    </message>
    <message>
        <source>%1, invoices #%2 to #%3 among them.</source>
        <translation>%1, fakture #%2 tot #%3 daarby.</translation>
    </message>
    <message>
        <source>What would be lost is not known: the history cannot be read.</source>
        <translation>Wat verlore sou gaan, is nie bekend nie: die geskiedenis kan nie gelees word nie.</translation>
    </message>
    <message>
        <source>It is of another course of this ledger, from before an older backup was restored: everything that was done since then is not in it.</source>
        <translation>Dit is van &apos;n ander loop van hierdie grootboek, van voor &apos;n ouer rugsteunkopie teruggesit is: alles wat sedertdien gedoen is, is nie daarin nie.</translation>
    </message>
    <message>
        <source>It is a backup of another ledger, and has nothing of what is in this one.</source>
        <translation>Dit is &apos;n rugsteunkopie van &apos;n ander grootboek, en het niks van wat in hierdie een is nie.</translation>
    </message>
</context>
<context>
    <name>greenhand::BatchEnd</name>
    <message>
        <source>not yet or not clear: %1</source>
        <translation>nog nie of nie duidelik nie: %1</translation>
    </message>
    <message>
        <source>left out: %1</source>
        <translation>uitgelaat: %1</translation>
    </message>
    <message>
        <source>stopped: %1</source>
        <translation>gestop: %1</translation>
    </message>
    <message>
        <source>In Sage One: %1 of %2</source>
        <translation>In Sage One: %1 van %2</translation>
    </message>
</context>
<context>
    <name>greenhand::BatchResultsDialog</name>
    <message>
        <source>Waits</source>
        <translation>Wag</translation>
    </message>
    <message>
        <source>In Sage One</source>
        <translation>In Sage One</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Nog nie</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Weggelaat</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Gestop</translation>
    </message>
    <message>
        <source>You stopped before its turn; it was not sent.</source>
        <translation>U het voor sy beurt gestop; dit is nie gestuur nie.</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Faktuur</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kliënt</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Totaal</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Afloop</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Wat gebeur het</translation>
    </message>
    <message>
        <source>Push All to Sage: the end</source>
        <translation>Stuur alles aan Sage: die afloop</translation>
    </message>
    <message>
        <source>What became of each invoice</source>
        <translation>Wat van elke faktuur geword het</translation>
    </message>
    <message>
        <source>C&amp;opy the list</source>
        <translation>K&amp;opieer die lys</translation>
    </message>
    <message>
        <source>Sage One S&amp;yncing</source>
        <translation>Sage One-s&amp;inkronisering</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>Maak &amp;toe</translation>
    </message>
    <message>
        <source>The list is on the clipboard.</source>
        <translation>Die lys is op die knipbord.</translation>
    </message>
</context>
<context>
    <name>greenhand::BatchStrip</name>
    <message>
        <source>Stop after this one</source>
        <translation>Stop ná hierdie een</translation>
    </message>
    <message>
        <source>Show the list</source>
        <translation>Wys die lys</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Bêre</translation>
    </message>
    <message>
        <source>Push All to Sage</source>
        <translation>Stuur alles aan Sage</translation>
    </message>
    <message>
        <source>What has not begun is not sent; the next Push All takes it up again</source>
        <translation>Wat nog nie begin het nie, word nie gestuur nie; die volgende Stuur alles neem dit weer op</translation>
    </message>
    <message>
        <source>What became of each invoice</source>
        <translation>Wat van elke faktuur geword het</translation>
    </message>
    <message>
        <source>The list stays in Sage One Syncing for what is not through</source>
        <translation>Die lys bly in Sage One-sinkronisering vir wat nie deur is nie</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Hervat</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Wag</translation>
    </message>
    <message>
        <source>Goes on with the next invoice</source>
        <translation>Gaan aan met die volgende faktuur</translation>
    </message>
    <message>
        <source>The current invoice comes to its end, nothing more begins</source>
        <translation>Die huidige faktuur word afgehandel, niks verder begin nie</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>%1 of %2 are through</source>
        <translation>%1 van %2 is deur</translation>
    </message>
    <message>
        <source>Pushing to Sage One: %1, %2 left.</source>
        <translation>Word aan Sage One gestuur: %1, nog %2.</translation>
    </message>
    <message>
        <source>Goes on by itself at %1, %2 left.</source>
        <translation>Gaan vanself aan om %1, oor %2.</translation>
    </message>
    <message>
        <source>Goes on by itself.</source>
        <translation>Gaan vanself aan.</translation>
    </message>
    <message>
        <source>Press Resume when that is mended.</source>
        <translation>Druk Hervat wanneer dit reggestel is.</translation>
    </message>
    <message>
        <source>%1 %2 %3.</source>
        <translation>%1 %2 %3.</translation>
    </message>
    <message>
        <source>Stopping Push All: %1 %2.</source>
        <translation>Stuur alles word gestaak: %1 %2.</translation>
    </message>
    <message>
        <source>Paused: %1 %2.</source>
        <translation>Onderbreek: %1 %2.</translation>
    </message>
    <message>
        <source>Push All to Sage was stopped.</source>
        <translation>Stuur alles aan Sage is gestaak.</translation>
    </message>
    <message>
        <source>Push All to Sage has come to its end.</source>
        <translation>Stuur alles aan Sage is klaar.</translation>
    </message>
    <message>
        <source>invoice #%1 is still on its way to Sage One, nothing more begins.</source>
        <translation>faktuur #%1 is nog op pad na Sage One, niks verder begin nie.</translation>
    </message>
    <message>
        <source>none of its invoices is on its way to Sage One, nothing more begins.</source>
        <translation>geen van sy fakture is op pad na Sage One nie, niks verder begin nie.</translation>
    </message>
    <message>
        <source>Sage One could not be reached; nothing was sent. Check the internet connection.</source>
        <translation>Sage One kon nie bereik word nie; niks is gestuur nie. Gaan die internetverbinding na.</translation>
    </message>
</context>
<context>
    <name>greenhand::BillingPage</name>
    <message>
        <source>Invoi&amp;ces</source>
        <translation>F&amp;akture</translation>
    </message>
    <message>
        <source>Sage One S&amp;yncing</source>
        <translation>Sage O&amp;ne-sinkronisering</translation>
    </message>
    <message>
        <source>Invoi&amp;ces (%1)</source>
        <translation>F&amp;akture (%1)</translation>
    </message>
    <message>
        <source>Sage One S&amp;yncing (%1)</source>
        <translation>Sage O&amp;ne-sinkronisering (%1)</translation>
    </message>
    <message>
        <source>Push All to Sage has come to its end.</source>
        <translation>Stuur alles aan Sage is klaar.</translation>
    </message>
    <message>
        <source>C&amp;ustomers</source>
        <translation>Kliënt&amp;e</translation>
    </message>
    <message>
        <source>C&amp;ustomers (%1)</source>
        <translation>Kliënt&amp;e (%1)</translation>
    </message>
    <message>
        <source>A&amp;pprovals (%1)</source>
        <translation>&amp;Goedkeurings (%1)</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>&amp;Oorsig</translation>
    </message>
</context>
<context>
    <name>greenhand::ChangeList</name>
    <message>
        <source>%1 less %2</source>
        <translation>%1 min %2</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>Reël %1</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>Nuwe reël</translation>
    </message>
    <message>
        <source>%1, changed on both</source>
        <translation>%1, op albei verander</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>nie daar nie</translation>
    </message>
    <message>
        <source>Order of the lines</source>
        <translation>Volgorde van die reëls</translation>
    </message>
    <message>
        <source>as on this invoice</source>
        <translation>soos op hierdie faktuur</translation>
    </message>
    <message>
        <source>as on the job card</source>
        <translation>soos op die werkkaart</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kliënt</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>Bestelnommer</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>Betaalbaar op</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Teks</translation>
    </message>
    <message>
        <source>Ta&amp;ke all</source>
        <translation>&amp;Neem alles</translation>
    </message>
    <message>
        <source>Take ticked</source>
        <translation>Neem gemerktes</translation>
    </message>
    <message>
        <source>Take none</source>
        <translation>Neem niks</translation>
    </message>
    <message>
        <source>What will change: the job card was changed after this invoice was. Choose what to take from it; nothing changes before you press Update.</source>
        <translation>Wat sal verander: die werkkaart is ná hierdie faktuur verander. Kies wat om daarvan te neem; niks verander voordat u Bywerk druk nie.</translation>
    </message>
    <message>
        <source>What will change</source>
        <translation>Wat sal verander</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>On this invoice</source>
        <translation>Op hierdie faktuur</translation>
    </message>
    <message>
        <source>From the job card</source>
        <translation>Van die werkkaart</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Verskil</translation>
    </message>
    <message>
        <source>Make the invoice what a fresh one from the job card would be</source>
        <translation>Maak die faktuur soos &apos;n vars een uit die werkkaart sou wees</translation>
    </message>
    <message>
        <source>Take only the ticked rows (Space ticks a row)</source>
        <translation>Neem net die gemerkte rye (Spasie merk &apos;n ry)</translation>
    </message>
    <message>
        <source>Leave the invoice as it is and do not ask again</source>
        <translation>Laat die faktuur soos dit is en moenie weer vra nie</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>%1 = %2: %3</source>
        <translation>%1 = %2: %3</translation>
    </message>
    <message>
        <source>%1, ticked</source>
        <translation>%1, gemerk</translation>
    </message>
    <message>
        <source>%1, not ticked</source>
        <translation>%1, nie gemerk nie</translation>
    </message>
</context>
<context>
    <name>greenhand::ClosingBackup</name>
    <message>
        <source>Backup</source>
        <translation>Rugsteun</translation>
    </message>
    <message>
        <source>A backup of the ledger is made before Greenhand closes.</source>
        <translation>&apos;n Rugsteunkopie van die grootboek word gemaak voordat Greenhand toemaak.</translation>
    </message>
    <message>
        <source>How far the backup is</source>
        <translation>Hoe ver die rugsteun is</translation>
    </message>
    <message>
        <source>&amp;Close without a backup</source>
        <translation>&amp;Maak toe sonder &apos;n rugsteun</translation>
    </message>
</context>
<context>
    <name>greenhand::ColumnMemory</name>
    <message>
        <source>&amp;Put the columns back</source>
        <translation>&amp;Sit die kolomme terug</translation>
    </message>
    <message>
        <source>&amp;Sort by</source>
        <translation>S&amp;orteer volgens</translation>
    </message>
</context>
<context>
    <name>greenhand::CompanyPage</name>
    <message>
        <source>Na&amp;me</source>
        <translation>Naa&amp;m</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>Ad&amp;res</translation>
    </message>
    <message>
        <source>VAT num&amp;ber</source>
        <translation>&amp;BTW-nommer</translation>
    </message>
    <message>
        <source>&amp;Phone</source>
        <translation>F&amp;oon</translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation>E-&amp;pos</translation>
    </message>
    <message>
        <source>Bank &amp;details</source>
        <translation>Bankbesonder&amp;hede</translation>
    </message>
    <message>
        <source>&amp;Terms</source>
        <translation>Voor&amp;waardes</translation>
    </message>
    <message>
        <source>The company needs a name.</source>
        <translation>Die maatskappy moet &apos;n naam hê.</translation>
    </message>
    <message>
        <source>“%1” is not an e-mail address.</source>
        <translation>“%1” is nie &apos;n e-posadres nie.</translation>
    </message>
    <message>
        <source>&amp;Logo</source>
        <translation>&amp;Logo</translation>
    </message>
    <message>
        <source>Colo&amp;ur of invoices</source>
        <translation>Kle&amp;ur van fakture</translation>
    </message>
    <message>
        <source>C&amp;hoose the colour…</source>
        <translation>Kies &amp;die kleur…</translation>
    </message>
    <message>
        <source>Colour of invoices</source>
        <translation>Kleur van fakture</translation>
    </message>
    <message>
        <source>Registered &amp;for VAT</source>
        <translation>&amp;Vir BTW geregistreer</translation>
    </message>
</context>
<context>
    <name>greenhand::CompanyWords</name>
    <message>
        <source>A VAT vendor needs its VAT number: tax invoices must show it.</source>
        <translation>&apos;n BTW-ondernemer moet sy BTW-nommer gee: belastingfakture moet dit wys.</translation>
    </message>
</context>
<context>
    <name>greenhand::CsvChooserWords</name>
    <message>
        <source>CSV files (*.csv *.txt *.tsv);;All files (*)</source>
        <translation>CSV-lêers (*.csv *.txt *.tsv);;Alle lêers (*)</translation>
    </message>
</context>
<context>
    <name>greenhand::CsvColumnWords</name>
    <message>
        <source>The file has more than one column “%1”.</source>
        <translation>Die lêer het meer as een kolom “%1”.</translation>
    </message>
    <message>
        <source>No column is given for: %1. The file&apos;s columns are: %2.</source>
        <translation>Geen kolom is gegee vir: %1. Die lêer se kolomme is: %2.</translation>
    </message>
</context>
<context>
    <name>greenhand::CsvWords</name>
    <message>
        <source>Line %1: %2</source>
        <translation>Reël %1: %2</translation>
    </message>
    <message>
        <source>a character that is neither UTF-8 nor Windows-1252. Save the file as “CSV UTF-8” and try again.</source>
        <translation>&apos;n karakter wat nóg UTF-8 nóg Windows-1252 is. Stoor die lêer as “CSV UTF-8” en probeer weer.</translation>
    </message>
    <message>
        <source>the file breaks off in the middle of a character.</source>
        <translation>die lêer breek in die middel van &apos;n karakter af.</translation>
    </message>
    <message>
        <source>a character that cannot be read. Save the file as “CSV UTF-8” and try again.</source>
        <translation>&apos;n karakter wat nie gelees kan word nie. Stoor die lêer as “CSV UTF-8” en probeer weer.</translation>
    </message>
    <message>
        <source>a field with more than 32 768 characters.</source>
        <translation>&apos;n veld met meer as 32 768 karakters.</translation>
    </message>
    <message>
        <source>more than 200 columns.</source>
        <translation>meer as 200 kolomme.</translation>
    </message>
    <message>
        <source>a quote that is opened here is never closed.</source>
        <translation>&apos;n aanhalingsteken wat hier oopgaan, word nooit gesluit nie.</translation>
    </message>
    <message>
        <source>a field with more than 32 768 characters. Is a quote not closed?</source>
        <translation>&apos;n veld met meer as 32 768 karakters. Is &apos;n aanhalingsteken nie gesluit nie?</translation>
    </message>
    <message>
        <source>text stands behind a closing quote.</source>
        <translation>teks staan ná &apos;n aanhalingsteken wat sluit.</translation>
    </message>
    <message>
        <source>a NUL character. This is not a text file, or it is UTF-16 without its mark.</source>
        <translation>&apos;n NUL-karakter. Dit is nie &apos;n tekslêer nie, of dit is UTF-16 sonder sy merk.</translation>
    </message>
    <message>
        <source>a control character (%1). This is not a plain text file.</source>
        <translation>&apos;n beheerkarakter (%1). Dit is nie &apos;n gewone tekslêer nie.</translation>
    </message>
    <message>
        <source>The file is larger than 50 MB.</source>
        <translation>Die lêer is groter as 50 MB.</translation>
    </message>
    <message>
        <source>The file is empty: there is no line with the names of the columns.</source>
        <translation>Die lêer is leeg: daar is geen reël met die kolomname nie.</translation>
    </message>
    <message>
        <source>the file has more than a million rows.</source>
        <translation>die lêer het meer as &apos;n miljoen rye.</translation>
    </message>
</context>
<context>
    <name>greenhand::CustomerCard</name>
    <message>
        <source>&amp;Link…</source>
        <translation>Ko&amp;ppel…</translation>
    </message>
    <message>
        <source>&amp;Unlink</source>
        <translation>Ontkoppe&amp;l</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Stoor</translation>
    </message>
    <message>
        <source>Cl&amp;ose</source>
        <translation>Maak &amp;toe</translation>
    </message>
    <message>
        <source>Save the customer (Ctrl+Return)</source>
        <translation>Stoor die kliënt (Ctrl+Return)</translation>
    </message>
    <message>
        <source>Say which customer in Sage One this one is</source>
        <translation>Sê watter kliënt in Sage One hierdie een is</translation>
    </message>
    <message>
        <source>This customer is no longer the one in Sage One; nothing changes there</source>
        <translation>Hierdie kliënt is dan nie meer die een in Sage One nie; niks verander daar nie</translation>
    </message>
    <message>
        <source>Sage One</source>
        <translation>Sage One</translation>
    </message>
    <message>
        <source>Particulars</source>
        <translation>Besonderhede</translation>
    </message>
    <message>
        <source>History of this customer</source>
        <translation>Geskiedenis van hierdie kliënt</translation>
    </message>
    <message>
        <source>Lea&amp;ds</source>
        <translation>&amp;Opdragte</translation>
    </message>
    <message>
        <source>&amp;Invoices</source>
        <translation>Fakt&amp;ure</translation>
    </message>
    <message>
        <source>Histor&amp;y</source>
        <translation>&amp;Geskiedenis</translation>
    </message>
    <message>
        <source>Customer %1 saved.</source>
        <translation>Kliënt %1 gestoor.</translation>
    </message>
    <message>
        <source>Sage One gets this customer with its next invoice: the pop-up of Generate Sage One Invoice asks.</source>
        <translation>Sage One kry hierdie kliënt met sy volgende faktuur: die venster van Genereer Sage One-faktuur vra.</translation>
    </message>
    <message>
        <source>No longer linked to “%1”. Link… takes it up again.</source>
        <translation>Nie meer aan “%1” gekoppel nie. Koppel… neem dit weer op.</translation>
    </message>
    <message>
        <source>Customer: %1</source>
        <translation>Kliënt: %1</translation>
    </message>
</context>
<context>
    <name>greenhand::CustomerDialog</name>
    <message>
        <source>Save the customer (Ctrl+Return)</source>
        <translation>Stoor die kliënt (Ctrl+Return)</translation>
    </message>
</context>
<context>
    <name>greenhand::CustomerDocumentList</name>
    <message>
        <source>Total</source>
        <translation>Totaal</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Opdrag</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Wat gedoen is</translation>
    </message>
    <message>
        <source>Finished on</source>
        <translation>Voltooi op</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Stadium</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Faktuur</translation>
    </message>
    <message>
        <source>Made out to</source>
        <translation>Uitgemaak aan</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Voer uit…</translation>
    </message>
    <message>
        <source>Export: %1</source>
        <translation>Voer uit: %1</translation>
    </message>
    <message>
        <source>Writes all rows of this list, newest first, to a CSV file</source>
        <translation>Skryf alle rye van hierdie lys, nuutste eerste, na &apos;n CSV-lêer</translation>
    </message>
    <message>
        <source>Leads of this customer</source>
        <translation>Opdragte van hierdie kliënt</translation>
    </message>
    <message>
        <source>No lead is for this customer</source>
        <translation>Geen opdrag is vir hierdie kliënt nie</translation>
    </message>
    <message>
        <source>Invoices of this customer</source>
        <translation>Fakture van hierdie kliënt</translation>
    </message>
    <message>
        <source>No invoice is for this customer</source>
        <translation>Geen faktuur is vir hierdie kliënt nie</translation>
    </message>
    <message>
        <source>Generate one from a job card.</source>
        <translation>Genereer een uit &apos;n werkkaart.</translation>
    </message>
</context>
<context>
    <name>greenhand::CustomerForm</name>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Naam</translation>
    </message>
    <message>
        <source>&amp;Contact</source>
        <translation>&amp;Kontakpersoon</translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation>&amp;E-pos</translation>
    </message>
    <message>
        <source>&amp;Phone</source>
        <translation>&amp;Foon</translation>
    </message>
    <message>
        <source>&amp;VAT number</source>
        <translation>&amp;BTW-nommer</translation>
    </message>
    <message>
        <source>Postal &amp;address</source>
        <translation>Pos&amp;adres</translation>
    </message>
    <message>
        <source>A customer needs a name.</source>
        <translation>&apos;n Kliënt moet &apos;n naam hê.</translation>
    </message>
</context>
<context>
    <name>greenhand::CustomerLinkDialog</name>
    <message>
        <source>same VAT number</source>
        <translation>selfde BTW-nommer</translation>
    </message>
    <message>
        <source>same e-mail address</source>
        <translation>selfde e-posadres</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>selfde naam</translation>
    </message>
    <message>
        <source>same phone number</source>
        <translation>selfde foonnommer</translation>
    </message>
    <message>
        <source>VAT %1</source>
        <translation>BTW %1</translation>
    </message>
    <message>
        <source>not active</source>
        <translation>nie aktief nie</translation>
    </message>
    <message>
        <source>&amp;Link to this one</source>
        <translation>Koppel aan &amp;hierdie een</translation>
    </message>
    <message>
        <source>C&amp;reate in Sage One</source>
        <translation>S&amp;kep in Sage One</translation>
    </message>
    <message>
        <source>Link customer to Sage One</source>
        <translation>Koppel kliënt aan Sage One</translation>
    </message>
    <message>
        <source>Customers in Sage One</source>
        <translation>Kliënte in Sage One</translation>
    </message>
    <message>
        <source>Search all customers in Sage One</source>
        <translation>Soek tussen alle kliënte in Sage One</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Soek</translation>
    </message>
    <message>
        <source>Sage One gets this customer when the invoice is generated there</source>
        <translation>Sage One kry hierdie kliënt wanneer die faktuur daar gegenereer word</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>K&amp;anselleer</translation>
    </message>
    <message>
        <source>These customers in Sage One look like %1. Which one is it?</source>
        <translation>Hierdie kliënte in Sage One lyk soos %1. Watter een is dit?</translation>
    </message>
    <message>
        <source>No customer in Sage One looks like %1. Search for it below, or let Sage One get it with the invoice.</source>
        <translation>Geen kliënt in Sage One lyk soos %1 nie. Soek hom hier onder, of laat Sage One hom saam met die faktuur kry.</translation>
    </message>
    <message>
        <source>Read lists &amp;again</source>
        <translation>Lees l&amp;yste weer</translation>
    </message>
    <message>
        <source>Asks Sage One for its customers as they are now</source>
        <translation>Vra Sage One vir sy kliënte soos hulle nou is</translation>
    </message>
    <message>
        <source>%1 is linked to “%2”, which is not active in Sage One. Make it active there and read the lists again, or link another one.</source>
        <translation>%1 is aan “%2” gekoppel, wat nie in Sage One aktief is nie. Maak dit daar aktief en lees die lyste weer, of koppel &apos;n ander een.</translation>
    </message>
    <message>
        <source>The lists were read again. Customers in Sage One: %1</source>
        <translation>Die lyste is weer gelees. Kliënte in Sage One: %1</translation>
    </message>
    <message>
        <source>%1 is linked to “%2”, which is no longer in Sage One. Link another one.</source>
        <translation>%1 is gekoppel aan “%2”, wat nie meer in Sage One is nie. Koppel &apos;n ander een.</translation>
    </message>
</context>
<context>
    <name>greenhand::CustomerListWords</name>
    <message>
        <source>Merged</source>
        <translation>Saamgevoeg</translation>
    </message>
    <message>
        <source>Not linked</source>
        <translation>Nie gekoppel</translation>
    </message>
    <message>
        <source>Linked</source>
        <translation>Gekoppel</translation>
    </message>
    <message>
        <source>Not active there</source>
        <translation>Nie daar aktief</translation>
    </message>
    <message>
        <source>Merged into “%1”. It is kept for what was sent with its name.</source>
        <translation>Saamgevoeg met “%1”. Dit word gehou vir wat met sy naam gestuur is.</translation>
    </message>
    <message>
        <source>Not linked to a customer in Sage One.</source>
        <translation>Nie aan &apos;n kliënt in Sage One gekoppel nie.</translation>
    </message>
    <message>
        <source>Linked to “%1” in Sage One.</source>
        <translation>Aan “%1” in Sage One gekoppel.</translation>
    </message>
    <message>
        <source>Linked to “%1”, which is not active in Sage One.</source>
        <translation>Aan “%1” gekoppel, wat nie in Sage One aktief is nie.</translation>
    </message>
    <message>
        <source>Gone there</source>
        <translation>Weg daar</translation>
    </message>
    <message>
        <source>Linked to “%1”, which is no longer in Sage One.</source>
        <translation>Gekoppel aan “%1”, wat nie meer in Sage One is nie.</translation>
    </message>
</context>
<context>
    <name>greenhand::CustomerPicker</name>
    <message>
        <source>Type a part of the name, VAT number, e-mail or phone</source>
        <translation>Tik &apos;n deel van die naam, BTW-nommer, e-pos of foon</translation>
    </message>
    <message>
        <source>No customer has this name. Choose one from the list, or press “New customer…”.</source>
        <translation>Geen kliënt het hierdie naam nie. Kies een uit die lys, of druk “Nuwe kliënt…”.</translation>
    </message>
    <message>
        <source>No customer has this name. Choose one from the list.</source>
        <translation>Geen kliënt het hierdie naam nie. Kies een uit die lys.</translation>
    </message>
</context>
<context>
    <name>greenhand::CustomerWords</name>
    <message>
        <source>%1 itself is on its way to Sage One or waits in Sage One Syncing. Settle that there first.</source>
        <translation>%1 self is op pad na Sage One of wag in Sage One-sinkronisering. Handel dit eers daar af.</translation>
    </message>
    <message>
        <source>Invoice %1 of %2 is on its way to Sage One or waits in Sage One Syncing. Settle that there first.</source>
        <translation>Faktuur %1 van %2 is op pad na Sage One of wag in Sage One-sinkronisering. Handel dit eers daar af.</translation>
    </message>
    <message>
        <source>Choose two different customers.</source>
        <translation>Kies twee verskillende kliënte.</translation>
    </message>
    <message>
        <source>%1 was merged into another customer before.</source>
        <translation>%1 is vroeër met &apos;n ander kliënt saamgevoeg.</translation>
    </message>
    <message>
        <source>%1 and %2 are linked to different customers in Sage One. Say which of the two holds.</source>
        <translation>%1 en %2 is aan verskillende kliënte in Sage One gekoppel. Sê watter een van die twee geld.</translation>
    </message>
    <message>
        <source>The merge of %1 into %2 stays: something of it was changed since.</source>
        <translation>Die samevoeging van %1 met %2 bly staan: iets daarvan is sedertdien verander.</translation>
    </message>
</context>
<context>
    <name>greenhand::CustomersPage</name>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakpersoon</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-pos</translation>
    </message>
    <message>
        <source>Sage One</source>
        <translation>Sage One</translation>
    </message>
    <message>
        <source>Open leads</source>
        <translation>Oop opdragte</translation>
    </message>
    <message>
        <source>Not yet sent</source>
        <translation>Nog nie gestuur</translation>
    </message>
    <message>
        <source>What its open leads come to, VAT included</source>
        <translation>Wat sy oop opdragte beloop, BTW ingesluit</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aksies</translation>
    </message>
    <message>
        <source>Search name, contact, e-mail, phone, VAT number</source>
        <translation>Soek naam, kontakpersoon, e-pos, foon, BTW-nommer</translation>
    </message>
    <message>
        <source>Show mer&amp;ged</source>
        <translation>W&amp;ys saamgevoegdes</translation>
    </message>
    <message>
        <source>Also list customers that were merged into another</source>
        <translation>Lys ook kliënte wat met &apos;n ander saamgevoeg is</translation>
    </message>
    <message>
        <source>Ne&amp;w customer…</source>
        <translation>N&amp;uwe kliënt…</translation>
    </message>
    <message>
        <source>&amp;Merge two…</source>
        <translation>Voeg twee saa&amp;m…</translation>
    </message>
    <message>
        <source>Merge the selected customer, or the two selected, into one (Ctrl+M)</source>
        <translation>Voeg die gekose kliënt, of die twee gekoses, tot een saam (Ctrl+M)</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Kliënte</translation>
    </message>
    <message>
        <source>&amp;Open the card</source>
        <translation>Maak die kaart &amp;oop</translation>
    </message>
    <message>
        <source>Black button: card of %1</source>
        <translation>Swart knoppie: kaart van %1</translation>
    </message>
    <message>
        <source>&amp;Merge with another…</source>
        <translation>Voeg &amp;saam met &apos;n ander…</translation>
    </message>
    <message>
        <source>Merge %1 with another customer</source>
        <translation>Voeg %1 met &apos;n ander kliënt saam</translation>
    </message>
    <message>
        <source>more than %1 found</source>
        <translation>meer as %1 gevind</translation>
    </message>
    <message>
        <source>%1 found</source>
        <translation>%1 gevind</translation>
    </message>
    <message>
        <source>selected: %1</source>
        <translation>gekies: %1</translation>
    </message>
    <message>
        <source>Looked in name, contact, e-mail, phone and VAT number.</source>
        <translation>Gekyk in naam, kontakpersoon, e-pos, foon en BTW-nommer.</translation>
    </message>
    <message>
        <source>There are no customers yet</source>
        <translation>Daar is nog geen kliënte nie</translation>
    </message>
    <message>
        <source>They come with imported leads, or one by one.</source>
        <translation>Hulle kom saam met ingevoerde opdragte, of een vir een.</translation>
    </message>
    <message>
        <source>New customer…</source>
        <translation>Nuwe kliënt…</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>Nuwe kliënt</translation>
    </message>
    <message>
        <source>Customer %1 added.</source>
        <translation>Kliënt %1 bygevoeg.</translation>
    </message>
    <message>
        <source>Select the customer that is to be merged, or both of the two.</source>
        <translation>Kies die kliënt wat saamgevoeg moet word, of albei.</translation>
    </message>
    <message>
        <source>%1 was merged into %2.</source>
        <translation>%1 is met %2 saamgevoeg.</translation>
    </message>
    <message>
        <source>%1 and %2 are two customers again.</source>
        <translation>%1 en %2 is weer twee kliënte.</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Foon</translation>
    </message>
    <message>
        <source>VAT number</source>
        <translation>BTW-nommer</translation>
    </message>
    <message>
        <source>Postal address</source>
        <translation>Posadres</translation>
    </message>
    <message>
        <source>Name in Sage One</source>
        <translation>Naam in Sage One</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Voer uit…</translation>
    </message>
    <message>
        <source>Writes all rows of this list, as it is filtered, to a CSV file</source>
        <translation>Skryf alle rye van hierdie lys, soos dit gefiltreer is, na &apos;n CSV-lêer</translation>
    </message>
    <message>
        <source>1 customer</source>
        <translation>1 kliënt</translation>
    </message>
    <message>
        <source>%1 customers</source>
        <translation>%1 kliënte</translation>
    </message>
</context>
<context>
    <name>greenhand::DateField</name>
    <message>
        <source>2024-05-13, 13/5, t, +7</source>
        <translation>2024-05-13, 13/5, t, +7</translation>
    </message>
    <message>
        <source>A day: 2024-05-13, 13/5/24, t for today, +7 for in a week (calendar: Alt+Down)</source>
        <translation>&apos;n Dag: 2024-05-13, 13/5/24, t vir vandag, +7 vir oor &apos;n week (kalender: Alt+Down)</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Calendar (Alt+Down)</source>
        <translation>Kalender (Alt+Down)</translation>
    </message>
    <message>
        <source>A date is missing here.</source>
        <translation>Hier kort &apos;n datum.</translation>
    </message>
    <message>
        <source>This is not a date. Type it as 2024-05-13 or 13/5/24, or t for today.</source>
        <translation>Dit is nie &apos;n datum nie. Tik dit as 2024-05-13 of 13/5/24, of t vir vandag.</translation>
    </message>
    <message>
        <source>This day is before %1.</source>
        <translation>Hierdie dag is voor %1.</translation>
    </message>
</context>
<context>
    <name>greenhand::DraftWords</name>
    <message>
        <source>Invoice %1 may have reached Sage One once, so it is not deleted: its number must stay known. Change it and send it under this number; Greenhand looks for it in Sage One first.</source>
        <translation>Faktuur %1 het Sage One dalk al een keer bereik en word daarom nie geskrap nie: sy nommer moet bekend bly. Verander dit en stuur dit onder hierdie nommer; Greenhand soek eers in Sage One daarna.</translation>
    </message>
    <message>
        <source>The job card of %1 was saved since, so invoice %2 no longer fits it. Generate a new invoice.</source>
        <translation>Die werkkaart van %1 is sedertdien gestoor, dus pas faktuur %2 nie meer daarby nie. Genereer &apos;n nuwe faktuur.</translation>
    </message>
    <message>
        <source>%1 was merged into another customer since, so invoice %2 does not come back. Generate a new invoice.</source>
        <translation>%1 is sedertdien met &apos;n ander kliënt saamgevoeg, dus kom faktuur %2 nie terug nie. Genereer &apos;n nuwe faktuur.</translation>
    </message>
    <message>
        <source>There is no draft to delete.</source>
        <translation>Daar is geen konsep om te skrap nie.</translation>
    </message>
    <message>
        <source>It is in Sage One. A mistake is put right there by a credit note.</source>
        <translation>Dit is in Sage One. &apos;n Fout word daar met &apos;n kredietnota reggestel.</translation>
    </message>
    <message>
        <source>It is deleted already: its number is void.</source>
        <translation>Dit is reeds geskrap: die nommer is nietig.</translation>
    </message>
    <message>
        <source>The draft was deleted before it was sent.</source>
        <translation>Die konsep is geskrap voordat dit gestuur is.</translation>
    </message>
</context>
<context>
    <name>greenhand::Durations</name>
    <message>
        <source>a few seconds</source>
        <translation>&apos;n paar sekondes</translation>
    </message>
    <message>
        <source>about %1 s</source>
        <translation>omtrent %1 s</translation>
    </message>
    <message>
        <source>about %1 min %2 s</source>
        <translation>omtrent %1 min %2 s</translation>
    </message>
    <message>
        <source>about %1 min</source>
        <translation>omtrent %1 min</translation>
    </message>
    <message>
        <source>about %1 h %2 min</source>
        <translation>omtrent %1 h %2 min</translation>
    </message>
</context>
<context>
    <name>greenhand::FigurePanel</name>
    <message>
        <source>Numbers: %1</source>
        <translation>Syfers: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Syfers</translation>
    </message>
    <message>
        <source>Show the numbers that the picture is drawn from</source>
        <translation>Wys die syfers waaruit die prent geteken is</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieer</translation>
    </message>
    <message>
        <source>Copy the numbers, for a letter or a spreadsheet</source>
        <translation>Kopieer die syfers, vir &apos;n brief of &apos;n sigblad</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Voer uit…</translation>
    </message>
    <message>
        <source>Write the numbers to a CSV file</source>
        <translation>Skryf die syfers na &apos;n CSV-lêer</translation>
    </message>
    <message>
        <source>The numbers are on the clipboard.</source>
        <translation>Die syfers is op die knipbord.</translation>
    </message>
    <message>
        <source>%1.csv</source>
        <translation>%1.csv</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Prent</translation>
    </message>
    <message>
        <source>Show the picture again</source>
        <translation>Wys weer die prent</translation>
    </message>
</context>
<context>
    <name>greenhand::FilterRow</name>
    <message>
        <source>Clear filters</source>
        <translation>Maak filters leeg</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Any state</source>
        <translation>Enige status</translation>
    </message>
    <message>
        <source>To invoice</source>
        <translation>Faktureer</translation>
    </message>
    <message>
        <source>%1: any day</source>
        <translation>%1: enige dag</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Hierdie maand</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Verlede maand</translation>
    </message>
    <message>
        <source>From … to</source>
        <translation>Van … tot</translation>
    </message>
    <message>
        <source>%1, from</source>
        <translation>%1, van</translation>
    </message>
    <message>
        <source>%1, to</source>
        <translation>%1, tot</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Van</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Aan</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kliënt</translation>
    </message>
    <message>
        <source>Any customer</source>
        <translation>Enige kliënt</translation>
    </message>
    <message>
        <source>Technician</source>
        <translation>Tegnikus</translation>
    </message>
    <message>
        <source>Any technician</source>
        <translation>Enige tegnikus</translation>
    </message>
    <message>
        <source>Shows the whole list again (Escape)</source>
        <translation>Wys weer die hele lys (Escape)</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 tot %2</translation>
    </message>
    <message>
        <source>the first day</source>
        <translation>die eerste dag</translation>
    </message>
    <message>
        <source>the last day</source>
        <translation>die laaste dag</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter (%1)</source>
        <translation>Filter (%1)</translation>
    </message>
    <message>
        <source>Shows only some states, days, a customer, a technician (Ctrl+Shift+F)</source>
        <translation>Wys net sekere statusse, dae, &apos;n kliënt, &apos;n tegnikus (Ctrl+Shift+F)</translation>
    </message>
    <message>
        <source>Filtered: %1 (Ctrl+Shift+F)</source>
        <translation>Gefiltreer: %1 (Ctrl+Shift+F)</translation>
    </message>
    <message>
        <source>%1 to %2, which is the wrong way round</source>
        <translation>%1 tot %2, wat verkeerd om is</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>greenhand::FirstRunDialog</name>
    <message>
        <source>Welcome to Greenhand</source>
        <translation>Welkom by Greenhand</translation>
    </message>
    <message>
        <source>Greenhand takes a finished job to a sent invoice.</source>
        <translation>Greenhand neem &apos;n klaar werk tot by &apos;n gestuurde faktuur.</translation>
    </message>
    <message>
        <source>&amp;Practice</source>
        <translation>&amp;Oefen</translation>
    </message>
    <message>
        <source>A made-up company with leads and its own Sage One: nothing leaves this computer.</source>
        <translation>&apos;n Versinde maatskappy met opdragte en &apos;n eie Sage One: niks verlaat hierdie rekenaar nie.</translation>
    </message>
    <message>
        <source>My &amp;company</source>
        <translation>&amp;My maatskappy</translation>
    </message>
    <message>
        <source>Your own leads and invoices; Sage One can be connected later.</source>
        <translation>U eie opdragte en fakture; Sage One kan later verbind word.</translation>
    </message>
    <message>
        <source>Registered for &amp;VAT</source>
        <translation>Vir BT&amp;W geregistreer</translation>
    </message>
    <message>
        <source>Company &amp;name</source>
        <translation>Maatskappy&amp;naam</translation>
    </message>
    <message>
        <source>VAT n&amp;umber</source>
        <translation>&amp;BTW-nommer</translation>
    </message>
    <message>
        <source>Next &amp;invoice number</source>
        <translation>&amp;Volgende faktuurnommer</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Terug</translation>
    </message>
    <message>
        <source>&amp;Start with this company</source>
        <translation>Be&amp;gin met hierdie maatskappy</translation>
    </message>
    <message>
        <source>The company needs a name.</source>
        <translation>Die maatskappy moet &apos;n naam hê.</translation>
    </message>
    <message>
        <source>&amp;Restore a backup…</source>
        <translation>&amp;Sit &apos;n rugsteunkopie terug…</translation>
    </message>
    <message>
        <source>After a broken disk, or on a new computer: the ledger as a backup has it.</source>
        <translation>Ná &apos;n stukkende skyf, of op &apos;n nuwe rekenaar: die grootboek soos &apos;n rugsteun dit het.</translation>
    </message>
</context>
<context>
    <name>greenhand::FormDialog</name>
    <message>
        <source>Cance&amp;l</source>
        <translation>Kanse&amp;lleer</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Stoor</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>Maak &amp;toe</translation>
    </message>
    <message>
        <source>What is marked red has to be put right before it can be saved.</source>
        <translation>Wat rooi gemerk is, moet reggemaak word voordat dit gestoor kan word.</translation>
    </message>
</context>
<context>
    <name>greenhand::HelpView</name>
    <message>
        <source>Page</source>
        <translation>Bladsy</translation>
    </message>
</context>
<context>
    <name>greenhand::HelpWindow</name>
    <message>
        <source>Search the help</source>
        <translation>Soek in die hulp</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vorentoe</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Normal size</source>
        <translation>Gewone grootte</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Groter</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Druk…</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhoud</translation>
    </message>
    <message>
        <source>Pages found</source>
        <translation>Bladsye gevind</translation>
    </message>
    <message>
        <source>%1 – Greenhand help</source>
        <translation>%1 – Greenhand-hulp</translation>
    </message>
    <message>
        <source>Nothing found for “%1”. Try another or a shorter word.</source>
        <translation>Niks gevind vir “%1”. Probeer &apos;n ander of korter woord.</translation>
    </message>
    <message>
        <source>1 page found</source>
        <translation>1 bladsy gevind</translation>
    </message>
    <message>
        <source>%1 pages found</source>
        <translation>%1 bladsye gevind</translation>
    </message>
</context>
<context>
    <name>greenhand::HintList</name>
    <message>
        <source>What may be forgotten</source>
        <translation>Wat dalk vergeet is</translation>
    </message>
    <message>
        <source>What may be forgotten as well</source>
        <translation>Wat ook vergeet kan wees</translation>
    </message>
    <message>
        <source>Show %1 more</source>
        <translation>Wys nog %1</translation>
    </message>
</context>
<context>
    <name>greenhand::HistoryWords</name>
    <message>
        <source>added the lead</source>
        <translation>het die opdrag bygevoeg</translation>
    </message>
    <message>
        <source>saved the job card</source>
        <translation>het die werkkaart gestoor</translation>
    </message>
    <message>
        <source>generated the invoice</source>
        <translation>het die faktuur gegenereer</translation>
    </message>
    <message>
        <source>generated the draft</source>
        <translation>het die konsep gegenereer</translation>
    </message>
    <message>
        <source>updated the invoice</source>
        <translation>het die faktuur bygewerk</translation>
    </message>
    <message>
        <source>the draft followed the job card</source>
        <translation>die konsep het die werkkaart gevolg</translation>
    </message>
    <message>
        <source>deleted the draft</source>
        <translation>het die konsep geskrap</translation>
    </message>
    <message>
        <source>made the number void</source>
        <translation>het die nommer nietig gemaak</translation>
    </message>
    <message>
        <source>restored the draft</source>
        <translation>het die konsep teruggebring</translation>
    </message>
    <message>
        <source>copied the job card</source>
        <translation>het die werkkaart gekopieer</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Perseel</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>Bestelnommer</translation>
    </message>
    <message>
        <source>Technician</source>
        <translation>Tegnikus</translation>
    </message>
    <message>
        <source>Finished on</source>
        <translation>Voltooi op</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Wat gedoen is</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Pryse</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kliënt</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>Vervaldatum</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Boodskap</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Totaal</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Faktuur</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Rede</translation>
    </message>
    <message>
        <source>Copy of</source>
        <translation>Kopie van</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>niks</translation>
    </message>
    <message>
        <source>now “%1”</source>
        <translation>nou “%1”</translation>
    </message>
    <message>
        <source>no longer “%1”</source>
        <translation>nie meer “%1” nie</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>another customer</source>
        <translation>&apos;n ander kliënt</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>inclusive of VAT</source>
        <translation>BTW ingesluit</translation>
    </message>
    <message>
        <source>exclusive of VAT</source>
        <translation>BTW uitgesluit</translation>
    </message>
    <message>
        <source>%1 × %2 at %3</source>
        <translation>%1 × %2 teen %3</translation>
    </message>
    <message>
        <source>asked for approval</source>
        <translation>het goedkeuring gevra</translation>
    </message>
    <message>
        <source>approved the invoice</source>
        <translation>het die faktuur goedgekeur</translation>
    </message>
    <message>
        <source>sent the invoice back to the clerk</source>
        <translation>het die faktuur na die klerk teruggestuur</translation>
    </message>
    <message>
        <source>the edit ended the approval</source>
        <translation>die wysiging het die goedkeuring beëindig</translation>
    </message>
    <message>
        <source>moved with its customer, which was merged</source>
        <translation>is verskuif saam met sy kliënt, wat saamgevoeg is</translation>
    </message>
    <message>
        <source>undid the merge</source>
        <translation>het die samevoeging ontdoen</translation>
    </message>
    <message>
        <source>added the customer</source>
        <translation>het die kliënt bygevoeg</translation>
    </message>
    <message>
        <source>saved the customer</source>
        <translation>het die kliënt gestoor</translation>
    </message>
    <message>
        <source>linked the customer to Sage One</source>
        <translation>het die kliënt aan Sage One gekoppel</translation>
    </message>
    <message>
        <source>took the link to Sage One away</source>
        <translation>het die koppeling aan Sage One verwyder</translation>
    </message>
    <message>
        <source>merged another customer into this one</source>
        <translation>het &apos;n ander kliënt met hierdie een saamgevoeg</translation>
    </message>
    <message>
        <source>merged this customer into another</source>
        <translation>het hierdie kliënt met &apos;n ander saamgevoeg</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakpersoon</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-pos</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Foon</translation>
    </message>
    <message>
        <source>VAT number</source>
        <translation>BTW-nommer</translation>
    </message>
    <message>
        <source>Postal address</source>
        <translation>Posadres</translation>
    </message>
    <message>
        <source>In Sage One</source>
        <translation>In Sage One</translation>
    </message>
    <message>
        <source>printed the invoice</source>
        <translation>het die faktuur gedruk</translation>
    </message>
    <message>
        <source>the print came to nothing</source>
        <translation>die drukwerk het niks geword nie</translation>
    </message>
    <message>
        <source>attached a file</source>
        <translation>heg &apos;n lêer aan</translation>
    </message>
    <message>
        <source>removed an attachment</source>
        <translation>verwyder &apos;n aanhegsel</translation>
    </message>
    <message>
        <source>brought an attachment back</source>
        <translation>bring &apos;n aanhegsel terug</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Lêer</translation>
    </message>
    <message>
        <source>read in Sage One&apos;s list that the customer is not active there</source>
        <translation>het in Sage One se lys gelees dat die kliënt nie daar aktief is nie</translation>
    </message>
    <message>
        <source>read in Sage One&apos;s list that the customer is no longer there</source>
        <translation>het in Sage One se lys gelees dat die kliënt nie meer daar is nie</translation>
    </message>
    <message>
        <source>read in Sage One&apos;s list that the customer is active there again</source>
        <translation>het in Sage One se lys gelees dat die kliënt weer daar aktief is</translation>
    </message>
</context>
<context>
    <name>greenhand::ImportDialog</name>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Voer in</translation>
    </message>
    <message>
        <source>Import leads</source>
        <translation>Voer opdragte in</translation>
    </message>
    <message>
        <source>Which column gives what</source>
        <translation>Watter kolom gee wat</translation>
    </message>
    <message>
        <source>First rows of the file</source>
        <translation>Eerste rye van die lêer</translation>
    </message>
    <message>
        <source>Rows that cannot be imported</source>
        <translation>Rye wat nie ingevoer kan word nie</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>K&amp;anselleer</translation>
    </message>
    <message>
        <source>Column for %1</source>
        <translation>Kolom vir %1</translation>
    </message>
    <message>
        <source>%1 *</source>
        <translation>%1 *</translation>
    </message>
    <message>
        <source>Order of dates</source>
        <translation>Volgorde van datums</translation>
    </message>
    <message>
        <source>As the file shows</source>
        <translation>Soos die lêer wys</translation>
    </message>
    <message>
        <source>Year, month, day</source>
        <translation>Jaar, maand, dag</translation>
    </message>
    <message>
        <source>Day, month, year</source>
        <translation>Dag, maand, jaar</translation>
    </message>
    <message>
        <source>Month, day, year</source>
        <translation>Maand, dag, jaar</translation>
    </message>
    <message>
        <source>&amp;Dates are</source>
        <translation>&amp;Datums is</translation>
    </message>
    <message>
        <source>%1: %2 and %3</source>
        <translation>%1: %2 en %3</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 ry</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 rye</translation>
    </message>
    <message>
        <source>1 column</source>
        <translation>1 kolom</translation>
    </message>
    <message>
        <source>%1 columns</source>
        <translation>%1 kolomme</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>(geen)</translation>
    </message>
    <message>
        <source>Choose the column that gives: %1 (needed for every lead).</source>
        <translation>Kies die kolom wat dit gee: %1 (nodig vir elke opdrag).</translation>
    </message>
    <message>
        <source>%1 with %2 can be imported; %3.</source>
        <translation>%1 met %2 kan ingevoer word; %3.</translation>
    </message>
    <message>
        <source>1 lead</source>
        <translation>1 opdrag</translation>
    </message>
    <message>
        <source>%1 leads</source>
        <translation>%1 opdragte</translation>
    </message>
    <message>
        <source>1 line</source>
        <translation>1 reël</translation>
    </message>
    <message>
        <source>%1 lines</source>
        <translation>%1 reëls</translation>
    </message>
    <message>
        <source>1 customer is new</source>
        <translation>1 kliënt is nuut</translation>
    </message>
    <message>
        <source>%1 customers are new</source>
        <translation>%1 kliënte is nuut</translation>
    </message>
    <message>
        <source>No date proves its order; the day was taken to come first.</source>
        <translation>Geen datum bewys sy volgorde nie; die dag is eerste geneem.</translation>
    </message>
    <message>
        <source>%1 cannot be read, so %2 left out.</source>
        <translation>%1 kan nie gelees word nie, dus word %2 weggelaat.</translation>
    </message>
    <message>
        <source>1 lead is</source>
        <translation>1 opdrag</translation>
    </message>
    <message>
        <source>%1 leads are</source>
        <translation>%1 opdragte</translation>
    </message>
    <message>
        <source>1 lead is here already and is passed over.</source>
        <translation>1 opdrag is reeds hier en word oorgeslaan.</translation>
    </message>
    <message>
        <source>%1 leads are here already and are passed over.</source>
        <translation>%1 opdragte is reeds hier en word oorgeslaan.</translation>
    </message>
    <message>
        <source>Line %1: %2 is here already.</source>
        <translation>Reël %1: %2 is reeds hier.</translation>
    </message>
    <message>
        <source>&amp;Import 1 lead</source>
        <translation>&amp;Voer 1 opdrag in</translation>
    </message>
    <message>
        <source>&amp;Import %1 leads</source>
        <translation>&amp;Voer %1 opdragte in</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Lees die lêer…</translation>
    </message>
    <message>
        <source>Checking %1 leads…</source>
        <translation>Gaan %1 opdragte na…</translation>
    </message>
    <message>
        <source>The import was cancelled; nothing was imported.</source>
        <translation>Die invoer is gekanselleer; niks is ingevoer nie.</translation>
    </message>
    <message>
        <source>Importing leads: %1 of %2</source>
        <translation>Voer opdragte in: %1 van %2</translation>
    </message>
    <message>
        <source>Saving the leads…</source>
        <translation>Stoor die opdragte…</translation>
    </message>
    <message>
        <source>Stops; nothing of the file is imported then (Escape)</source>
        <translation>Stop; niks van die lêer word dan ingevoer nie (Escape)</translation>
    </message>
</context>
<context>
    <name>greenhand::InlineMessage</name>
    <message>
        <source>Dismiss message</source>
        <translation>Verwyder die boodskap</translation>
    </message>
</context>
<context>
    <name>greenhand::InvoiceFoot</name>
    <message>
        <source>Print…</source>
        <translation>Druk…</translation>
    </message>
    <message>
        <source>Print the page (Ctrl+P)</source>
        <translation>Druk die bladsy (Ctrl+P)</translation>
    </message>
    <message>
        <source>Ctrl+P</source>
        <translation>Ctrl+P</translation>
    </message>
    <message>
        <source>Save as PD&amp;F…</source>
        <translation>&amp;Stoor as PDF…</translation>
    </message>
    <message>
        <source>Save the page as a PDF (Ctrl+Shift+P)</source>
        <translation>Stoor die bladsy as &apos;n PDF (Ctrl+Shift+P)</translation>
    </message>
    <message>
        <source>Ctrl+Shift+P</source>
        <translation>Ctrl+Shift+P</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Maak toe</translation>
    </message>
    <message>
        <source>Close (Escape)</source>
        <translation>Maak toe (Escape)</translation>
    </message>
    <message>
        <source>&amp;Update</source>
        <translation>B&amp;ywerk</translation>
    </message>
    <message>
        <source>Update and next lead</source>
        <translation>Bywerk en volgende opdrag</translation>
    </message>
    <message>
        <source>&amp;Generate Sage One Invoice</source>
        <translation>&amp;Genereer Sage One-faktuur</translation>
    </message>
    <message>
        <source>Save the draft and open the job card of %1 (Ctrl+Return)</source>
        <translation>Stoor die konsep en maak die werkkaart van %1 oop (Ctrl+Return)</translation>
    </message>
    <message>
        <source>Save the draft and close; the list Invoicing - New has no further lead (Ctrl+Return)</source>
        <translation>Stoor die konsep en maak toe; die lys Fakturering - Nuut het geen verdere opdrag nie (Ctrl+Return)</translation>
    </message>
    <message>
        <source>Save the draft and close; it may then go to Sage One (Alt+U)</source>
        <translation>Stoor die konsep en maak toe; dit mag dan na Sage One gaan (Alt+Y)</translation>
    </message>
    <message>
        <source>Save the invoice and close; it may then go to Sage One (Ctrl+Return)</source>
        <translation>Stoor die faktuur en maak toe; dit mag dan na Sage One gaan (Ctrl+Return)</translation>
    </message>
    <message>
        <source>Press Update first, so that what you see is what is sent</source>
        <translation>Druk eers Bywerk, sodat wat u sien ook is wat gestuur word</translation>
    </message>
    <message>
        <source>Send this invoice to Sage One</source>
        <translation>Stuur hierdie faktuur aan Sage One</translation>
    </message>
    <message>
        <source>Not saved yet: Update saves.</source>
        <translation>Nog nie gestoor nie: Bywerk stoor.</translation>
    </message>
</context>
<context>
    <name>greenhand::InvoiceForm</name>
    <message>
        <source>Printed under the lines</source>
        <translation>Word onder die reëls gedruk</translation>
    </message>
    <message>
        <source>Custome&amp;r</source>
        <translation>Kl&amp;iënt</translation>
    </message>
    <message>
        <source>&amp;Contact</source>
        <translation>&amp;Kontakpersoon</translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation>&amp;E-pos</translation>
    </message>
    <message>
        <source>P&amp;hone</source>
        <translation>&amp;Foon</translation>
    </message>
    <message>
        <source>Postal addre&amp;ss</source>
        <translation>&amp;Posadres</translation>
    </message>
    <message>
        <source>Da&amp;te</source>
        <translation>&amp;Datum</translation>
    </message>
    <message>
        <source>Due &amp;on</source>
        <translation>Verval &amp;op</translation>
    </message>
    <message>
        <source>Order num&amp;ber</source>
        <translation>&amp;Bestelnommer</translation>
    </message>
    <message>
        <source>VAT &amp;number</source>
        <translation>BT&amp;W-nommer</translation>
    </message>
    <message>
        <source>Te&amp;xt</source>
        <translation>&amp;Teks</translation>
    </message>
    <message>
        <source>customer</source>
        <translation>kliënt</translation>
    </message>
    <message>
        <source>contact</source>
        <translation>kontakpersoon</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>e-pos</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>foon</translation>
    </message>
    <message>
        <source>VAT number</source>
        <translation>BTW-nommer</translation>
    </message>
    <message>
        <source>postal address</source>
        <translation>posadres</translation>
    </message>
    <message>
        <source>date</source>
        <translation>datum</translation>
    </message>
    <message>
        <source>due date</source>
        <translation>betaaldatum</translation>
    </message>
    <message>
        <source>order number</source>
        <translation>bestelnommer</translation>
    </message>
    <message>
        <source>text</source>
        <translation>teks</translation>
    </message>
    <message>
        <source>Date: %1</source>
        <translation>Datum: %1</translation>
    </message>
    <message>
        <source>Due on: %1</source>
        <translation>Verval op: %1</translation>
    </message>
    <message>
        <source>E-mail: %1</source>
        <translation>E-pos: %1</translation>
    </message>
</context>
<context>
    <name>greenhand::InvoiceScreen</name>
    <message>
        <source>L&amp;ines</source>
        <translation>&amp;Reëls</translation>
    </message>
    <message>
        <source>Invoice #%1</source>
        <translation>Faktuur #%1</translation>
    </message>
    <message>
        <source>Sage One %1</source>
        <translation>Sage One %1</translation>
    </message>
    <message>
        <source>This invoice is in Sage One and can no longer be changed here. A mistake is put right in Sage One by a credit note.</source>
        <translation>Hierdie faktuur is in Sage One en kan nie meer hier verander word nie. &apos;n Fout word in Sage One met &apos;n kredietnota reggestel.</translation>
    </message>
    <message>
        <source>This invoice is in Sage One as %1 and can no longer be changed here. A mistake is put right in Sage One by a credit note.</source>
        <translation>Hierdie faktuur is in Sage One as %1 en kan nie meer hier verander word nie. &apos;n Fout word in Sage One met &apos;n kredietnota reggestel.</translation>
    </message>
    <message>
        <source>This number is void and stays so: %1</source>
        <translation>Hierdie nommer is nietig en bly so: %1</translation>
    </message>
    <message>
        <source>Sage One will get this customer together with the invoice; you will be asked once more then.</source>
        <translation>Sage One kry hierdie kliënt saam met die faktuur; u word dan nog een keer gevra.</translation>
    </message>
    <message>
        <source>Invoice %1.pdf</source>
        <translation>Faktuur %1.pdf</translation>
    </message>
    <message>
        <source>the choice in What will change</source>
        <translation>die keuse in Wat sal verander</translation>
    </message>
    <message>
        <source>Nothing is taken from the job card. Press Update to keep the invoice so.</source>
        <translation>Niks word van die werkkaart geneem nie. Druk Bywerk om die faktuur so te hou.</translation>
    </message>
    <message>
        <source>%1 of the changes on the job card are in the invoice now. Press Update to save them, or Ctrl+Z to choose again.</source>
        <translation>%1 van die veranderinge op die werkkaart is nou in die faktuur. Druk Bywerk om dit te stoor, of Ctrl+Z om weer te kies.</translation>
    </message>
    <message>
        <source>The financial manager approved this invoice as it stands. Any change ends the approval.</source>
        <translation>Die finansiële bestuurder het hierdie faktuur goedgekeur soos dit staan. Enige verandering beëindig die goedkeuring.</translation>
    </message>
    <message>
        <source>Press Update first. Then open the invoice again and ask, or ask where it is sent to Sage One.</source>
        <translation>Druk eers Bywerk. Maak dan die faktuur weer oop en vra, of vra waar dit aan Sage One gestuur word.</translation>
    </message>
    <message>
        <source>While you typed, this invoice went on its way to Sage One as it was last saved. What you typed is not in it: %1</source>
        <translation>Terwyl u getik het, is hierdie faktuur na Sage One op pad soos dit laas gestoor is. Wat u getik het, is nie daarin nie: %1</translation>
    </message>
    <message>
        <source>Put this right first, then choose again. %1</source>
        <translation>Maak dit eers reg en kies dan weer. %1</translation>
    </message>
    <message>
        <source>This invoice stands in Billing › Sage One Syncing and cannot be changed meanwhile. %1</source>
        <translation>Hierdie faktuur staan in Rekeninge › Sage One-sinkronisering en kan intussen nie verander word nie. %1</translation>
    </message>
</context>
<context>
    <name>greenhand::InvoiceSettingsPage</name>
    <message>
        <source>always</source>
        <translation>altyd</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>van %1 tot %2</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>sedert %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>tot %1</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>Ne&amp;xt number</source>
        <translation>&amp;Volgende nommer</translation>
    </message>
    <message>
        <source>Days to &amp;pay</source>
        <translation>&amp;Dae om te betaal</translation>
    </message>
    <message>
        <source> days</source>
        <translation> dae</translation>
    </message>
    <message>
        <source>&amp;Message</source>
        <translation>&amp;Boodskap</translation>
    </message>
    <message>
        <source>&amp;Round VAT</source>
        <translation>Rond BT&amp;W af</translation>
    </message>
    <message>
        <source>for each line</source>
        <translation>vir elke reël</translation>
    </message>
    <message>
        <source>for the whole document</source>
        <translation>vir die hele dokument</translation>
    </message>
    <message>
        <source>VAT types</source>
        <translation>BTW-soorte</translation>
    </message>
</context>
<context>
    <name>greenhand::InvoiceTableWords</name>
    <message>
        <source>Sent back</source>
        <translation>Teruggestuur</translation>
    </message>
    <message>
        <source>At approval</source>
        <translation>By goedkeuring</translation>
    </message>
    <message>
        <source>The financial manager: “%1”</source>
        <translation>Die finansiële bestuurder: “%1”</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Nr</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kliënt</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Opdrag</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Exclusive</source>
        <translation>Uitsluitend</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>BTW</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Totaal</translation>
    </message>
    <message>
        <source>Sage One</source>
        <translation>Sage One</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aksies</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Verwysing</translation>
    </message>
</context>
<context>
    <name>greenhand::InvoicesPage</name>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Search customer, number, lead, order number, amount</source>
        <translation>Soek kliënt, nommer, opdrag, bestelnommer, bedrag</translation>
    </message>
    <message>
        <source>Open invoice</source>
        <translation>Maak faktuur oop</translation>
    </message>
    <message>
        <source>Generate Sage One Invoice</source>
        <translation>Genereer Sage One-faktuur</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>Fakture</translation>
    </message>
    <message>
        <source>&amp;Open the invoice</source>
        <translation>&amp;Maak die faktuur oop</translation>
    </message>
    <message>
        <source>Blue button: update invoice %1</source>
        <translation>Blou knoppie: werk faktuur %1 by</translation>
    </message>
    <message>
        <source>&amp;Generate Sage One Invoice</source>
        <translation>&amp;Genereer Sage One-faktuur</translation>
    </message>
    <message>
        <source>Orange button: generate Sage One invoice %1</source>
        <translation>Oranje knoppie: genereer Sage One-faktuur %1</translation>
    </message>
    <message>
        <source>&amp;View what was sent</source>
        <translation>&amp;Bekyk wat gestuur is</translation>
    </message>
    <message>
        <source>White button: view what was sent of invoice %1</source>
        <translation>Wit knoppie: bekyk wat van faktuur %1 gestuur is</translation>
    </message>
    <message>
        <source>&amp;Customer…</source>
        <translation>&amp;Kliënt…</translation>
    </message>
    <message>
        <source>Black button: customer of invoice %1</source>
        <translation>Swart knoppie: kliënt van faktuur %1</translation>
    </message>
    <message>
        <source>&amp;Make a copy</source>
        <translation>Maak &apos;n ko&amp;pie</translation>
    </message>
    <message>
        <source>Light blue button: copy the job card of invoice %1 as a new lead</source>
        <translation>Ligblou knoppie: kopieer die werkkaart van faktuur %1 as &apos;n nuwe opdrag</translation>
    </message>
    <message>
        <source>&amp;Delete the draft…</source>
        <translation>&amp;Skrap die konsep…</translation>
    </message>
    <message>
        <source>Red button: delete invoice %1</source>
        <translation>Rooi knoppie: skrap faktuur %1</translation>
    </message>
    <message>
        <source>Nothing was sent of it yet.</source>
        <translation>Nog niks daarvan is gestuur nie.</translation>
    </message>
    <message>
        <source>Search in all invoices</source>
        <translation>Soek in alle fakture</translation>
    </message>
    <message>
        <source>Looked in customer, both numbers, lead, what was done, order number and amount.</source>
        <translation>Gekyk in kliënt, albei nommers, opdrag, wat gedoen is, bestelnommer en bedrag.</translation>
    </message>
    <message>
        <source>Nothing waits for Sage One</source>
        <translation>Niks wag vir Sage One nie</translation>
    </message>
    <message>
        <source>An invoice comes here when it was generated from a job card.</source>
        <translation>&apos;n Faktuur kom hier wanneer dit uit &apos;n werkkaart gegenereer is.</translation>
    </message>
    <message>
        <source>Show Invoicing - New</source>
        <translation>Wys Fakturering - Nuut</translation>
    </message>
    <message>
        <source>No invoice is in Sage One yet</source>
        <translation>Nog geen faktuur is in Sage One nie</translation>
    </message>
    <message>
        <source>The orange button in the green section sends one there.</source>
        <translation>Die oranje knoppie in die groen afdeling stuur een daarheen.</translation>
    </message>
    <message>
        <source>Show those to push</source>
        <translation>Wys dié om te stuur</translation>
    </message>
    <message>
        <source>There are no invoices yet</source>
        <translation>Daar is nog geen fakture nie</translation>
    </message>
    <message>
        <source>Generate one from a job card.</source>
        <translation>Genereer een uit &apos;n werkkaart.</translation>
    </message>
    <message>
        <source>To push (%1)</source>
        <translation>Te stuur (%1)</translation>
    </message>
    <message>
        <source>Sent (%1)</source>
        <translation>Gestuur (%1)</translation>
    </message>
    <message>
        <source>All (%1)</source>
        <translation>Alles (%1)</translation>
    </message>
    <message>
        <source>selected: #%1, %2, %3</source>
        <translation>gekies: #%1, %2, %3</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Voer uit…</translation>
    </message>
    <message>
        <source>1 invoice</source>
        <translation>1 faktuur</translation>
    </message>
    <message>
        <source>%1 invoices</source>
        <translation>%1 fakture</translation>
    </message>
    <message>
        <source>%1, %2 VAT included</source>
        <translation>%1, %2 BTW ingesluit</translation>
    </message>
    <message>
        <source>Writes all rows of this list, as it is filtered, newest first, to a CSV file</source>
        <translation>Skryf alle rye van hierdie lys, soos dit gefiltreer is, nuutste eerste, na &apos;n CSV-lêer</translation>
    </message>
</context>
<context>
    <name>greenhand::InvoicingPage</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>greenhand::JobCardEditor</name>
    <message>
        <source>For the office, never printed</source>
        <translation>Vir die kantoor, word nooit gedruk nie</translation>
    </message>
    <message>
        <source>No&amp;tes</source>
        <translation>&amp;Notas</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>notas</translation>
    </message>
</context>
<context>
    <name>greenhand::JobCardFoot</name>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Maak toe</translation>
    </message>
    <message>
        <source>Close (Escape)</source>
        <translation>Maak toe (Escape)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Stoor</translation>
    </message>
    <message>
        <source>Save the job card (Ctrl+S)</source>
        <translation>Stoor die werkkaart (Ctrl+S)</translation>
    </message>
    <message>
        <source>&amp;Open invoice</source>
        <translation>Maak &amp;faktuur oop</translation>
    </message>
    <message>
        <source>&amp;Generate Invoice</source>
        <translation>&amp;Genereer faktuur</translation>
    </message>
    <message>
        <source>Make the draft invoice from this job card (Ctrl+G)</source>
        <translation>Maak die konsepfaktuur uit hierdie werkkaart (Ctrl+G)</translation>
    </message>
    <message>
        <source>Ctrl+S</source>
        <translation>Ctrl+S</translation>
    </message>
    <message>
        <source>Ctrl+G</source>
        <translation>Ctrl+G</translation>
    </message>
</context>
<context>
    <name>greenhand::JobCardForm</name>
    <message>
        <source>New c&amp;ustomer…</source>
        <translation>Nuw&amp;e kliënt…</translation>
    </message>
    <message>
        <source>&amp;Edit customer…</source>
        <translation>W&amp;ysig kliënt…</translation>
    </message>
    <message>
        <source>exclusive of VAT</source>
        <translation>BTW uitgesluit</translation>
    </message>
    <message>
        <source>inclusive of VAT</source>
        <translation>BTW ingesluit</translation>
    </message>
    <message>
        <source>&amp;Customer</source>
        <translation>&amp;Kliënt</translation>
    </message>
    <message>
        <source>S&amp;ite</source>
        <translation>&amp;Perseel</translation>
    </message>
    <message>
        <source>&amp;Finished on</source>
        <translation>Voltooi &amp;op</translation>
    </message>
    <message>
        <source>Tec&amp;hnician</source>
        <translation>&amp;Tegnikus</translation>
    </message>
    <message>
        <source>Order num&amp;ber</source>
        <translation>&amp;Bestelnommer</translation>
    </message>
    <message>
        <source>P&amp;rices are</source>
        <translation>Pryse &amp;is</translation>
    </message>
    <message>
        <source>&amp;What was done</source>
        <translation>Wat ge&amp;doen is</translation>
    </message>
    <message>
        <source>customer</source>
        <translation>kliënt</translation>
    </message>
    <message>
        <source>site</source>
        <translation>perseel</translation>
    </message>
    <message>
        <source>order number</source>
        <translation>bestelnommer</translation>
    </message>
    <message>
        <source>technician</source>
        <translation>tegnikus</translation>
    </message>
    <message>
        <source>finished on</source>
        <translation>voltooiingsdatum</translation>
    </message>
    <message>
        <source>what was done</source>
        <translation>wat gedoen is</translation>
    </message>
    <message>
        <source>how prices are</source>
        <translation>hoe pryse is</translation>
    </message>
    <message>
        <source>Customer: choose one from the list or make a new one.</source>
        <translation>Kliënt: kies een uit die lys of maak &apos;n nuwe een.</translation>
    </message>
    <message>
        <source>Finished on: %1</source>
        <translation>Voltooi op: %1</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>Nuwe kliënt</translation>
    </message>
    <message>
        <source>Edit customer</source>
        <translation>Wysig kliënt</translation>
    </message>
    <message>
        <source>VAT %1</source>
        <translation>BTW %1</translation>
    </message>
</context>
<context>
    <name>greenhand::JobCardScreen</name>
    <message>
        <source>Li&amp;nes</source>
        <translation>&amp;Reëls</translation>
    </message>
    <message>
        <source>&amp;Job card</source>
        <translation>&amp;Werkkaart</translation>
    </message>
    <message>
        <source>Histor&amp;y</source>
        <translation>Geskiedenis</translation>
    </message>
    <message>
        <source>Job card %1</source>
        <translation>Werkkaart %1</translation>
    </message>
    <message>
        <source>New lead %1</source>
        <translation>Nuwe opdrag %1</translation>
    </message>
    <message>
        <source>%1 · Invoice #%2 · %3</source>
        <translation>%1 · Faktuur #%2 · %3</translation>
    </message>
    <message>
        <source>Not saved yet.</source>
        <translation>Nog nie gestoor nie.</translation>
    </message>
    <message>
        <source>Saved. These lines were changed on the invoice as well and stay there as they are: %1.</source>
        <translation>Gestoor. Hierdie reëls is ook op die faktuur verander en bly daar soos hulle is: %1.</translation>
    </message>
    <message>
        <source>Show on invoice</source>
        <translation>Wys op faktuur</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Gestoor.</translation>
    </message>
    <message>
        <source>Generate invoice</source>
        <translation>Genereer faktuur</translation>
    </message>
    <message>
        <source>Generate the invoice for %1, %2, %3?</source>
        <translation>Genereer die faktuur vir %1, %2, %3?</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Kanselleer</translation>
    </message>
    <message>
        <source>Open that invoice</source>
        <translation>Maak daardie faktuur oop</translation>
    </message>
    <message>
        <source>Invoice generated</source>
        <translation>Faktuur gegenereer</translation>
    </message>
    <message>
        <source>Invoice #%1 has been created successfully.</source>
        <translation>Faktuur #%1 is suksesvol geskep.</translation>
    </message>
    <message>
        <source>Save the job card first, so that the invoice follows it.</source>
        <translation>Stoor eers die werkkaart, sodat die faktuur dit volg.</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Aanhegsels</translation>
    </message>
    <message>
        <source>Attachments (%1)</source>
        <translation>Aanhegsels (%1)</translation>
    </message>
    <message>
        <source>This job card can be read but no longer changed: invoice #%1 is in Sage One.</source>
        <translation>Hierdie werkkaart kan gelees maar nie meer verander word nie: faktuur #%1 is in Sage One.</translation>
    </message>
    <message>
        <source>This job card can be read but not changed meanwhile: invoice #%1 stands in Billing › Sage One Syncing. %2</source>
        <translation>Hierdie werkkaart kan gelees maar intussen nie verander word nie: faktuur #%1 staan in Rekeninge › Sage One-sinkronisering. %2</translation>
    </message>
</context>
<context>
    <name>greenhand::JobLines</name>
    <message>
        <source>Standard</source>
        <translation>Standaard</translation>
    </message>
</context>
<context>
    <name>greenhand::KeySheet</name>
    <message>
        <source>Menu %1</source>
        <translation>Kieslys %1</translation>
    </message>
    <message>
        <source>The selected row</source>
        <translation>Die gekose ry</translation>
    </message>
    <message>
        <source>The shown list</source>
        <translation>Die lys wat wys</translation>
    </message>
    <message>
        <source>In every list</source>
        <translation>In elke lys</translation>
    </message>
    <message>
        <source>In every screen</source>
        <translation>In elke skerm</translation>
    </message>
    <message>
        <source>In the job card</source>
        <translation>In die werkkaart</translation>
    </message>
    <message>
        <source>In the invoice screen</source>
        <translation>In die faktuurskerm</translation>
    </message>
    <message>
        <source>In a date</source>
        <translation>In &apos;n datum</translation>
    </message>
    <message>
        <source>The next row; from the search into the list</source>
        <translation>Die volgende ry; van die soektog na die lys</translation>
    </message>
    <message>
        <source>Opens the selected row</source>
        <translation>Maak die gekose ry oop</translation>
    </message>
    <message>
        <source>Everything that the selected row can do</source>
        <translation>Alles wat die gekose ry kan doen</translation>
    </message>
    <message>
        <source>The same, on keyboards without a menu key</source>
        <translation>Dieselfde, op sleutelborde sonder &apos;n kieslyssleutel</translation>
    </message>
    <message>
        <source>Leaves the screen; in a search, empties it first</source>
        <translation>Verlaat die skerm; in &apos;n soektog maak dit eers leeg</translation>
    </message>
    <message>
        <source>The main button of the screen</source>
        <translation>Die hoofknoppie van die skerm</translation>
    </message>
    <message>
        <source>The page of this help that is about the screen</source>
        <translation>Die bladsy van hierdie hulp oor die skerm</translation>
    </message>
    <message>
        <source>This page</source>
        <translation>Hierdie bladsy</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Stoor</translation>
    </message>
    <message>
        <source>Generate Invoice</source>
        <translation>Genereer faktuur</translation>
    </message>
    <message>
        <source>Add line</source>
        <translation>Voeg reël by</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Verwyder</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Stoor as PDF</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>In the attachments</source>
        <translation>In die aanhegsels</translation>
    </message>
    <message>
        <source>In job card and invoice</source>
        <translation>In werkkaart en faktuur</translation>
    </message>
    <message>
        <source>The next row</source>
        <translation>Die volgende ry</translation>
    </message>
    <message>
        <source>The row before</source>
        <translation>Die vorige ry</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Voeg lêers by</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Stoor as</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ontdoen</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Herdoen</translation>
    </message>
    <message>
        <source>Duplicate the line</source>
        <translation>Dupliseer die reël</translation>
    </message>
    <message>
        <source>Remove the line</source>
        <translation>Verwyder die reël</translation>
    </message>
    <message>
        <source>Move the line up</source>
        <translation>Skuif die reël op</translation>
    </message>
    <message>
        <source>Move the line down</source>
        <translation>Skuif die reël af</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Druk</translation>
    </message>
    <message>
        <source>The page before, in the preview</source>
        <translation>Die vorige bladsy, in die voorskou</translation>
    </message>
    <message>
        <source>The next page, in the preview</source>
        <translation>Die volgende bladsy, in die voorskou</translation>
    </message>
    <message>
        <source>Paste a picture or files</source>
        <translation>Plak &apos;n prent of lêers</translation>
    </message>
    <message>
        <source>Paste lines of a spreadsheet</source>
        <translation>Plak reëls uit &apos;n sigblad</translation>
    </message>
    <message>
        <source>Update and next lead</source>
        <translation>Bywerk en volgende opdrag</translation>
    </message>
    <message>
        <source>In Sage One Syncing</source>
        <translation>In Sage One-sinkronisering</translation>
    </message>
    <message>
        <source>The next cell of the lines; in the last one a new line</source>
        <translation>Die volgende sel van die reëls; in die laaste een &apos;n nuwe reël</translation>
    </message>
    <message>
        <source>Out of the lines, to what comes behind them</source>
        <translation>Uit die reëls, na wat daarna kom</translation>
    </message>
    <message>
        <source>Out of the lines, to what stands before them</source>
        <translation>Uit die reëls, na wat daarvoor staan</translation>
    </message>
    <message>
        <source>Copies the selected push with all that is known of it</source>
        <translation>Kopieer die gekose stuurtaak met alles wat daarvan bekend is</translation>
    </message>
</context>
<context>
    <name>greenhand::LeadCsvWords</name>
    <message>
        <source>There is no field “%1”. The fields are: %2.</source>
        <translation>Daar is geen veld “%1” nie. Die velde is: %2.</translation>
    </message>
    <message>
        <source>The file has no column “%1”. Its columns are: %2.</source>
        <translation>Die lêer het geen kolom “%1” nie. Sy kolomme is: %2.</translation>
    </message>
</context>
<context>
    <name>greenhand::LeadFilePreview</name>
    <message>
        <source>Lead</source>
        <translation>Opdrag</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kliënt</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-pos</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Foon</translation>
    </message>
    <message>
        <source>VAT number</source>
        <translation>BTW-nommer</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>Finished on</source>
        <translation>Voltooi op</translation>
    </message>
    <message>
        <source>Technician</source>
        <translation>Tegnikus</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Wat gedoen is</translation>
    </message>
    <message>
        <source>Kind of line</source>
        <translation>Soort reël</translation>
    </message>
    <message>
        <source>Item code</source>
        <translation>Itemkode</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beskrywing</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Hoeveelheid</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Eenheid</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>Eenheidsprys</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Afslag</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>Bestelnommer</translation>
    </message>
    <message>
        <source>%1
(left out)</source>
        <translation>%1
(weggelaat)</translation>
    </message>
    <message>
        <source>%1
→ %2</source>
        <translation>%1
→ %2</translation>
    </message>
</context>
<context>
    <name>greenhand::LeadHistory</name>
    <message>
        <source>History of this lead</source>
        <translation>Geskiedenis van hierdie opdrag</translation>
    </message>
</context>
<context>
    <name>greenhand::LeadListPage</name>
    <message>
        <source>Search lead, customer, site, work, number, amount</source>
        <translation>Soek opdrag, kliënt, perseel, werk, nommer, bedrag</translation>
    </message>
    <message>
        <source>&amp;Job card</source>
        <translation>We&amp;rkkaart</translation>
    </message>
    <message>
        <source>Opens the job card of the selected lead (Return)</source>
        <translation>Maak die werkkaart van die gekose opdrag oop (Return)</translation>
    </message>
    <message>
        <source>New &amp;lead</source>
        <translation>N&amp;uwe opdrag</translation>
    </message>
    <message>
        <source>Opens an empty job card (Ctrl+N)</source>
        <translation>Maak &apos;n leë werkkaart oop (Ctrl+N)</translation>
    </message>
    <message>
        <source>I&amp;mport leads…</source>
        <translation>Voer &amp;opdragte in…</translation>
    </message>
    <message>
        <source>Reads leads from a CSV file</source>
        <translation>Lees opdragte uit &apos;n CSV-lêer</translation>
    </message>
    <message>
        <source>Leads in %1</source>
        <translation>Opdragte in %1</translation>
    </message>
    <message>
        <source>Open the &amp;job card</source>
        <translation>Maak die &amp;werkkaart oop</translation>
    </message>
    <message>
        <source>Green hand: job card of %1</source>
        <translation>Groen hand: werkkaart van %1</translation>
    </message>
    <message>
        <source>Open the &amp;invoice</source>
        <translation>Maak die &amp;faktuur oop</translation>
    </message>
    <message>
        <source>Invoice of %1</source>
        <translation>Faktuur van %1</translation>
    </message>
    <message>
        <source>&amp;Customer…</source>
        <translation>&amp;Kliënt…</translation>
    </message>
    <message>
        <source>Black button: customer of %1</source>
        <translation>Swart knoppie: kliënt van %1</translation>
    </message>
    <message>
        <source>Make a c&amp;opy</source>
        <translation>Maak &apos;n ko&amp;pie</translation>
    </message>
    <message>
        <source>Light blue button: copy %1 as a new lead</source>
        <translation>Ligblou knoppie: kopieer %1 as &apos;n nuwe opdrag</translation>
    </message>
    <message>
        <source>&amp;Delete the draft…</source>
        <translation>&amp;Skrap die konsep…</translation>
    </message>
    <message>
        <source>Red button: delete the draft of %1</source>
        <translation>Rooi knoppie: skrap die konsep van %1</translation>
    </message>
    <message>
        <source>There is no invoice yet. Generate it from the job card.</source>
        <translation>Daar is nog geen faktuur nie. Genereer dit uit die werkkaart.</translation>
    </message>
    <message>
        <source>The job card names no customer yet.</source>
        <translation>Die werkkaart noem nog geen kliënt nie.</translation>
    </message>
    <message>
        <source>Looked in lead, customer, site, what was done, technician, numbers and amount of Invoicing - %1.</source>
        <translation>Gekyk in opdrag, kliënt, perseel, wat gedoen is, tegnikus, nommers en bedrag van Fakturering - %1.</translation>
    </message>
    <message>
        <source>No leads wait to be invoiced</source>
        <translation>Geen opdragte wag om gefaktureer te word nie</translation>
    </message>
    <message>
        <source>Jobs that are done stand here until they are invoiced. Import them from a file, or write one.</source>
        <translation>Werk wat klaar is, staan hier totdat dit gefaktureer is. Voer dit uit &apos;n lêer in, of skryf een.</translation>
    </message>
    <message>
        <source>Import leads…</source>
        <translation>Voer opdragte in…</translation>
    </message>
    <message>
        <source>New lead</source>
        <translation>Nuwe opdrag</translation>
    </message>
    <message>
        <source>No lead is active</source>
        <translation>Geen opdrag is aktief nie</translation>
    </message>
    <message>
        <source>A lead comes here when its invoice was updated, and stays until the invoice is in Sage One.</source>
        <translation>&apos;n Opdrag kom hier wanneer sy faktuur bygewerk is, en bly tot die faktuur in Sage One is.</translation>
    </message>
    <message>
        <source>Show New</source>
        <translation>Wys Nuut</translation>
    </message>
    <message>
        <source>No lead is completed yet</source>
        <translation>Nog geen opdrag is voltooi nie</translation>
    </message>
    <message>
        <source>A lead comes here when its invoice is in Sage One.</source>
        <translation>&apos;n Opdrag kom hier wanneer sy faktuur in Sage One is.</translation>
    </message>
    <message>
        <source>Show Billing</source>
        <translation>Wys Rekeninge</translation>
    </message>
    <message>
        <source>1 lead</source>
        <translation>1 opdrag</translation>
    </message>
    <message>
        <source>%1 leads</source>
        <translation>%1 opdragte</translation>
    </message>
    <message>
        <source>%1, %2 VAT included</source>
        <translation>%1, %2 BTW ingesluit</translation>
    </message>
    <message>
        <source>selected: %1, %2</source>
        <translation>gekies: %1, %2</translation>
    </message>
    <message>
        <source>Finished on</source>
        <translation>Voltooi op</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Voer uit…</translation>
    </message>
    <message>
        <source>Writes all rows of this list, as it is filtered, newest first, to a CSV file</source>
        <translation>Skryf alle rye van hierdie lys, soos dit gefiltreer is, nuutste eerste, na &apos;n CSV-lêer</translation>
    </message>
    <message>
        <source>Search in %1</source>
        <translation>Soek in %1</translation>
    </message>
</context>
<context>
    <name>greenhand::LeadTableWords</name>
    <message>
        <source>Since the work</source>
        <translation>Sedert die werk</translation>
    </message>
    <message>
        <source>A tax invoice is due within 21 days of the supply (VAT Act, section 20). The work was finished on %1.</source>
        <translation>&apos;n Belastingfaktuur moet binne 21 dae ná die lewering uitgereik word (BTW-wet, artikel 20). Die werk is op %1 voltooi.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>To invoice</source>
        <translation>Faktureer</translation>
    </message>
    <message>
        <source>Invoice #%1 was made but not yet updated: the green hand opens it.</source>
        <translation>Faktuur #%1 is gemaak maar nog nie bygewerk nie: die groen hand maak dit oop.</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Opdrag</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kliënt</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Perseel</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Werk</translation>
    </message>
    <message>
        <source>Finished on</source>
        <translation>Voltooi op</translation>
    </message>
    <message>
        <source>Technician</source>
        <translation>Tegnikus</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Totaal</translation>
    </message>
    <message>
        <source>VAT included</source>
        <translation>BTW ingesluit</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Faktuur</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aksies</translation>
    </message>
    <message>
        <source>today</source>
        <translation>vandag</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>nog nie</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 dag</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 dae</translation>
    </message>
    <message>
        <source>%1: late</source>
        <translation>%1: laat</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Stadium</translation>
    </message>
</context>
<context>
    <name>greenhand::LeaveDialog</name>
    <message>
        <source>Unsaved changes</source>
        <translation>Ongestoorde veranderinge</translation>
    </message>
    <message>
        <source>%1 has changes that are not saved.</source>
        <translation>%1 het veranderinge wat nie gestoor is nie.</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Stoor</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Gooi weg</translation>
    </message>
    <message>
        <source>&amp;Keep editing</source>
        <translation>&amp;Wysig verder</translation>
    </message>
</context>
<context>
    <name>greenhand::LineEditor</name>
    <message>
        <source>&amp;Add line</source>
        <translation>&amp;Voeg reël by</translation>
    </message>
    <message>
        <source>Ctrl+L</source>
        <translation>Ctrl+L</translation>
    </message>
    <message>
        <source>Ctrl+D</source>
        <translation>Ctrl+D</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Haal uit</translation>
    </message>
    <message>
        <source>Ctrl+Del</source>
        <translation>Ctrl+Del</translation>
    </message>
    <message>
        <source>Mo&amp;ve up</source>
        <translation>Sk&amp;uif op</translation>
    </message>
    <message>
        <source>Alt+Up</source>
        <translation>Alt+Up</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>Skuif &amp;af</translation>
    </message>
    <message>
        <source>Alt+Down</source>
        <translation>Alt+Down</translation>
    </message>
    <message>
        <source>Du&amp;plicate</source>
        <translation>Dup&amp;liseer</translation>
    </message>
    <message>
        <source>Only the first %1 lines were pasted.</source>
        <translation>Net die eerste %1 reëls is geplak.</translation>
    </message>
    <message>
        <source>The price list is exclusive of VAT and the prices here include it: please type the price of %1.</source>
        <translation>Die pryslys is sonder BTW en die pryse hier sluit dit in: tik asseblief die prys van %1.</translation>
    </message>
    <message>
        <source>Line %1, %2: %3</source>
        <translation>Reël %1, %2: %3</translation>
    </message>
</context>
<context>
    <name>greenhand::LineTable</name>
    <message>
        <source>Tab goes from cell to cell and adds a line at the end; Ctrl+Tab leaves the lines</source>
        <translation>Tab gaan van sel tot sel en voeg aan die einde &apos;n reël by; Ctrl+Tab verlaat die reëls</translation>
    </message>
</context>
<context>
    <name>greenhand::LinesModel</name>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nee</translation>
    </message>
    <message>
        <source>not billed</source>
        <translation>nie gefaktureer nie</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kode</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beskrywing</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Aantal</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Per</translation>
    </message>
    <message>
        <source>Price incl.</source>
        <translation>Prys insl.</translation>
    </message>
    <message>
        <source>Price excl.</source>
        <translation>Prys uitsl.</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Afslag</translation>
    </message>
    <message>
        <source>VAT type</source>
        <translation>BTW</translation>
    </message>
    <message>
        <source>Billable</source>
        <translation>Faktureer</translation>
    </message>
    <message>
        <source>Total incl.</source>
        <translation>Totaal insl.</translation>
    </message>
    <message>
        <source>Total excl.</source>
        <translation>Totaal uitsl.</translation>
    </message>
    <message>
        <source>Exclusive</source>
        <translation>Uitsluitend</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Totaal</translation>
    </message>
    <message>
        <source>This is not one of the choices here.</source>
        <translation>Dit is nie een van die keuses hier nie.</translation>
    </message>
</context>
<context>
    <name>greenhand::ListExport</name>
    <message>
        <source>Export the list</source>
        <translation>Voer die lys uit</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-lêers (*.csv)</translation>
    </message>
    <message>
        <source>Exporting the list: %1 rows so far.</source>
        <translation>Die lys word uitgevoer: %1 rye tot nou toe.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>The export was stopped; no file was written.</source>
        <translation>Die uitvoer is gestop; geen lêer is geskryf nie.</translation>
    </message>
    <message>
        <source>1 row was exported to %1.</source>
        <translation>1 ry is na %1 uitgevoer.</translation>
    </message>
    <message>
        <source>%1 rows were exported to %2.</source>
        <translation>%1 rye is na %2 uitgevoer.</translation>
    </message>
</context>
<context>
    <name>greenhand::ListSearch</name>
    <message>
        <source>Clear the filters</source>
        <translation>Maak die filters leeg</translation>
    </message>
    <message>
        <source>Clea&amp;r the search</source>
        <translation>Maa&amp;k die soektog leeg</translation>
    </message>
</context>
<context>
    <name>greenhand::ListWords</name>
    <message>
        <source>more than %1 found</source>
        <translation>meer as %1 gevind</translation>
    </message>
    <message>
        <source>%1 found, %2</source>
        <translation>%1 gevind, %2</translation>
    </message>
    <message>
        <source>selected: %1 rows, %2</source>
        <translation>gekies: %1 rye, %2</translation>
    </message>
    <message>
        <source>Nothing found with the filter: %1</source>
        <translation>Niks gevind met die filter: %1</translation>
    </message>
    <message>
        <source>Nothing found for “%1”</source>
        <translation>Niks gevind vir “%1”</translation>
    </message>
    <message>
        <source>Nothing found for “%1” with the filter: %2</source>
        <translation>Niks gevind vir “%1” met die filter: %2</translation>
    </message>
    <message>
        <source>Sorted and filtered among the newest %1</source>
        <translation>Gesorteer en gefiltreer onder die nuutste %1</translation>
    </message>
    <message>
        <source>Sorted among the newest %1</source>
        <translation>Gesorteer onder die nuutste %1</translation>
    </message>
    <message>
        <source>Filtered among the newest %1</source>
        <translation>Gefiltreer onder die nuutste %1</translation>
    </message>
</context>
<context>
    <name>greenhand::LogoField</name>
    <message>
        <source>Choose a lo&amp;go…</source>
        <translation>&amp;Kies &apos;n logo…</translation>
    </message>
    <message>
        <source>&amp;Remove the logo</source>
        <translation>Verwyder d&amp;ie logo</translation>
    </message>
    <message>
        <source>A PNG, JPEG or SVG picture of at most 5 MB</source>
        <translation>&apos;n PNG-, JPEG- of SVG-prent van hoogstens 5 MB</translation>
    </message>
    <message>
        <source>Choose a logo</source>
        <translation>Kies &apos;n logo</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.svg);;All files (*)</source>
        <translation>Prente (*.png *.jpg *.jpeg *.svg);;Alle lêers (*)</translation>
    </message>
    <message>
        <source>No logo</source>
        <translation>Geen logo</translation>
    </message>
    <message>
        <source>The logo as it is printed</source>
        <translation>Die logo soos dit gedruk word</translation>
    </message>
</context>
<context>
    <name>greenhand::LogoWords</name>
    <message>
        <source>“%1” cannot be read.</source>
        <translation>“%1” kan nie gelees word nie.</translation>
    </message>
    <message>
        <source>“%1” is larger than 5 MB. Save the logo smaller and try again.</source>
        <translation>“%1” is groter as 5 MB. Stoor die logo kleiner en probeer weer.</translation>
    </message>
    <message>
        <source>“%1” is not a PNG, JPEG or SVG picture.</source>
        <translation>“%1” is nie &apos;n PNG-, JPEG- of SVG-prent nie.</translation>
    </message>
    <message>
        <source>“%1” is compressed. Save the logo as plain SVG or as PNG and try again.</source>
        <translation>“%1” is saamgepers. Stoor die logo as gewone SVG of as PNG en probeer weer.</translation>
    </message>
    <message>
        <source>“%1” is not written in UTF-8. Save the logo as plain SVG or as PNG and try again.</source>
        <translation>“%1” is nie in UTF-8 geskryf nie. Stoor die logo as gewone SVG of as PNG en probeer weer.</translation>
    </message>
    <message>
        <source>“%1” begins with a document type (DOCTYPE), which may hide other files. Save the logo as plain SVG or as PNG and try again.</source>
        <translation>“%1” begin met &apos;n dokumenttipe (DOCTYPE), wat ander lêers kan verberg. Stoor die logo as gewone SVG of as PNG en probeer weer.</translation>
    </message>
    <message>
        <source>“%1” holds a script. Save the logo as plain SVG or as PNG and try again.</source>
        <translation>“%1” bevat &apos;n skrip. Stoor die logo as gewone SVG of as PNG en probeer weer.</translation>
    </message>
    <message>
        <source>“%1” holds or names other pictures or files. Save the logo as PNG and try again.</source>
        <translation>“%1” bevat of noem ander prente of lêers. Stoor die logo as PNG en probeer weer.</translation>
    </message>
    <message>
        <source>“%1” is damaged or too large to be shown.</source>
        <translation>“%1” is beskadig of te groot om te wys.</translation>
    </message>
    <message>
        <source>“%1” draws parts of itself too many times over. Save the logo as PNG and try again.</source>
        <translation>“%1” teken dele van homself te veel keer oor. Stoor die logo as PNG en probeer weer.</translation>
    </message>
</context>
<context>
    <name>greenhand::LookPage</name>
    <message>
        <source>South African</source>
        <translation>Suid-Afrikaans</translation>
    </message>
    <message>
        <source>British</source>
        <translation>Brits</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>Verenigde State</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>Taa&amp;l</translation>
    </message>
    <message>
        <source>Amounts and &amp;dates</source>
        <translation>&amp;Bedrae en datums</translation>
    </message>
    <message>
        <source>Loo&amp;k</source>
        <translation>&amp;Voorkoms</translation>
    </message>
    <message>
        <source>These hold at once. Amounts may be typed with point or comma in every format; a date typed as 5/6/26 is read with the month first in the United States format, with the day first otherwise. Invoices are printed in English.</source>
        <translation>Dit geld dadelik. Bedrae mag in elke formaat met punt of komma getik word; &apos;n datum wat as 5/6/26 getik is, word in die formaat van die Verenigde State met die maand eerste gelees, anders met die dag eerste. Fakture word in Engels gedruk.</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Soos die stelsel</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Lig</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Donker</translation>
    </message>
    <message>
        <source>Ask &amp;before an invoice is generated</source>
        <translation>Vra voordat &apos;n faktuur gegenereer word</translation>
    </message>
    <message>
        <source>Off, Generate Invoice on the job card makes the draft at once. What is sent to Sage One is always asked about.</source>
        <translation>Af, maak Genereer faktuur op die werkkaart die konsep dadelik. Oor wat na Sage One gestuur word, word altyd gevra.</translation>
    </message>
</context>
<context>
    <name>greenhand::MainMenus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Lêer</translation>
    </message>
    <message>
        <source>&amp;New lead</source>
        <translation>&amp;Nuwe opdrag</translation>
    </message>
    <message>
        <source>&amp;Import leads…</source>
        <translation>&amp;Voer opdragte in…</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Instellings…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Sluit af</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Wysig</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Ontdoen</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Soek</translation>
    </message>
    <message>
        <source>&amp;Selected row</source>
        <translation>&amp;Gekose ry</translation>
    </message>
    <message>
        <source>Takes back what the bar below the list names</source>
        <translation>Neem terug wat die balk onder die lys noem</translation>
    </message>
    <message>
        <source>There is nothing to take back.</source>
        <translation>Daar is niks om terug te neem nie.</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Bekyk</translation>
    </message>
    <message>
        <source>&amp;Invoicing</source>
        <translation>&amp;Fakturering</translation>
    </message>
    <message>
        <source>&amp;Billing</source>
        <translation>R&amp;ekeninge</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Kyk weer</translation>
    </message>
    <message>
        <source>&amp;Look</source>
        <translation>&amp;Voorkoms</translation>
    </message>
    <message>
        <source>Like the &amp;system</source>
        <translation>&amp;Soos die stelsel</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Lig</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Donker</translation>
    </message>
    <message>
        <source>&amp;Sage One</source>
        <translation>&amp;Sage One</translation>
    </message>
    <message>
        <source>&amp;Generate Sage One Invoice</source>
        <translation>&amp;Genereer Sage One-faktuur</translation>
    </message>
    <message>
        <source>Sage One &amp;Syncing</source>
        <translation>Sage One-s&amp;inkronisering</translation>
    </message>
    <message>
        <source>&amp;Connection settings…</source>
        <translation>&amp;Verbinding se instellings…</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hulp</translation>
    </message>
    <message>
        <source>&amp;Keyboard</source>
        <translation>&amp;Sleutelbord</translation>
    </message>
    <message>
        <source>&amp;About Greenhand</source>
        <translation>&amp;Aangaande Greenhand</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>Maak &amp;toe</translation>
    </message>
    <message>
        <source>About Greenhand</source>
        <translation>Aangaande Greenhand</translation>
    </message>
    <message>
        <source>Greenhand %1
From a finished job to an invoice in Sage One.

Free software under the GNU General Public License, version 3 or later, without any warranty. Noto Sans under the SIL Open Font License.</source>
        <translation>Greenhand %1
Van &apos;n klaar werk tot &apos;n faktuur in Sage One.

Vrye sagteware onder die GNU General Public License, weergawe 3 of later, sonder enige waarborg. Noto Sans onder die SIL Open Font License.</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>&amp;Handleiding</translation>
    </message>
    <message>
        <source>&amp;Columns of the list</source>
        <translation>Kolo&amp;mme van die lys</translation>
    </message>
    <message>
        <source>Import &amp;price list…</source>
        <translation>Voer &amp;pryslys in…</translation>
    </message>
</context>
<context>
    <name>greenhand::MainWindow</name>
    <message>
        <source>Greenhand – Practice company</source>
        <translation>Greenhand – Oefenmaatskappy</translation>
    </message>
    <message>
        <source>Greenhand – %1</source>
        <translation>Greenhand – %1</translation>
    </message>
    <message>
        <source>&amp;Invoicing</source>
        <translation>&amp;Fakturering</translation>
    </message>
    <message>
        <source>&amp;Billing</source>
        <translation>Reken&amp;inge</translation>
    </message>
    <message>
        <source>This ledger was restored or copied. What it had not sent may have been sent from its other copy, so nothing is sent for now. If this is the one you work with from now on, close the other one for good and say so.</source>
        <translation>Hierdie grootboek is teruggebring of gekopieer. Wat dit nog nie gestuur het nie, is dalk uit die ander kopie gestuur; daarom word daar vir eers niks gestuur nie. As dit die een is waarmee u van nou af werk, maak die ander een vir goed toe en sê so.</translation>
    </message>
    <message>
        <source>&amp;Work with this one</source>
        <translation>Werk met hier&amp;die een</translation>
    </message>
    <message>
        <source>What had not been sent is looked for in Sage One first.</source>
        <translation>Wat nog nie gestuur is nie, word eers in Sage One gesoek.</translation>
    </message>
    <message>
        <source>Job card of %1 saved.</source>
        <translation>Werkkaart van %1 gestoor.</translation>
    </message>
    <message>
        <source>Invoice #%1 updated; %2 is in Invoicing - %3.</source>
        <translation>Faktuur #%1 bygewerk; %2 is in Fakturering - %3.</translation>
    </message>
    <message>
        <source>%1 is in Sage One.</source>
        <translation>%1 is in Sage One.</translation>
    </message>
    <message>
        <source>Invoice #%1 is in Sage One: %2.</source>
        <translation>Faktuur #%1 is in Sage One: %2.</translation>
    </message>
    <message>
        <source>Invoice #%1 is not through: %2. See Sage One Syncing.</source>
        <translation>Faktuur #%1 is nie deur nie: %2. Sien Sage One-sinkronisering.</translation>
    </message>
    <message>
        <source>Greenhand</source>
        <translation>Greenhand</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>Maak &amp;toe</translation>
    </message>
    <message>
        <source>Import leads</source>
        <translation>Voer opdragte in</translation>
    </message>
    <message>
        <source>1 lead imported.</source>
        <translation>1 opdrag ingevoer.</translation>
    </message>
    <message>
        <source>%1 leads imported.</source>
        <translation>%1 opdragte ingevoer.</translation>
    </message>
    <message>
        <source>Choose a row that has an invoice first.</source>
        <translation>Kies eers &apos;n ry wat &apos;n faktuur het.</translation>
    </message>
    <message>
        <source>An invoice</source>
        <translation>&apos;n Faktuur</translation>
    </message>
    <message>
        <source>Invoice #%1 (%2)</source>
        <translation>Faktuur #%1 (%2)</translation>
    </message>
    <message>
        <source>Greenhand is sending</source>
        <translation>Greenhand is besig om te stuur</translation>
    </message>
    <message>
        <source>%1 is on its way to Sage One. Greenhand can close as soon as Sage One has answered; whatever still waits stays in Sage One Syncing and nothing is sent twice.</source>
        <translation>%1 is op pad na Sage One. Greenhand kan toemaak sodra Sage One geantwoord het; wat nog wag, bly in Sage One-sinkronisering en niks word twee keer gestuur nie.</translation>
    </message>
    <message>
        <source>&amp;Close when it is through</source>
        <translation>Maak &amp;toe wanneer dit deur is</translation>
    </message>
    <message>
        <source>&amp;Keep Greenhand open</source>
        <translation>&amp;Hou Greenhand oop</translation>
    </message>
    <message>
        <source>Greenhand closes when Sage One has answered.</source>
        <translation>Greenhand maak toe wanneer Sage One geantwoord het.</translation>
    </message>
    <message>
        <source>Next is %1.</source>
        <translation>Volgende is %1.</translation>
    </message>
    <message>
        <source>That was the last lead of the list.</source>
        <translation>Dit was die laaste opdrag in die lys.</translation>
    </message>
    <message>
        <source>Greenhand is exporting</source>
        <translation>Greenhand voer uit</translation>
    </message>
    <message>
        <source>A list is being written to a file. If Greenhand closes now, there is no such file.</source>
        <translation>&apos;n Lys word na &apos;n lêer geskryf. As Greenhand nou toemaak, is daar nie so &apos;n lêer nie.</translation>
    </message>
    <message>
        <source>&amp;Stop the export and close</source>
        <translation>&amp;Staak die uitvoer en maak toe</translation>
    </message>
    <message>
        <source>Invoice #%1: %2</source>
        <translation>Faktuur #%1: %2</translation>
    </message>
    <message>
        <source>No backup</source>
        <translation>Geen rugsteun nie</translation>
    </message>
    <message>
        <source>No backup could be made. %1 Your work itself is saved in the ledger.</source>
        <translation>Geen rugsteunkopie kon gemaak word nie. %1 U werk self is in die grootboek gebêre.</translation>
    </message>
    <message>
        <source>&amp;Close without a backup</source>
        <translation>Maak toe &amp;sonder rugsteun</translation>
    </message>
    <message>
        <source>1 invoice of Push All still waits for Sage One.</source>
        <translation>1 faktuur van Stuur alles wag nog vir Sage One.</translation>
    </message>
    <message>
        <source>%1 invoices of Push All still wait for Sage One.</source>
        <translation>%1 fakture van Stuur alles wag nog vir Sage One.</translation>
    </message>
    <message>
        <source>What was to be sent to Sage One is not through yet.</source>
        <translation>Wat na Sage One gestuur moes word, is nog nie deur nie.</translation>
    </message>
    <message>
        <source>Not everything is sent</source>
        <translation>Nie alles is gestuur nie</translation>
    </message>
    <message>
        <source>%1 Greenhand goes on with it when it is started again; nothing is lost and nothing is sent twice.</source>
        <translation>%1 Greenhand gaan daarmee voort wanneer dit weer begin word; niks gaan verlore nie en niks word twee keer gestuur nie.</translation>
    </message>
    <message>
        <source>&amp;Close and go on next time</source>
        <translation>&amp;Maak toe en gaan volgende keer voort</translation>
    </message>
</context>
<context>
    <name>greenhand::Manager</name>
    <message>
        <source>A PIN is 4 to 12 digits.</source>
        <translation>&apos;n PIN is 4 tot 12 syfers.</translation>
    </message>
    <message>
        <source>A manager&apos;s PIN</source>
        <translation>&apos;n Bestuurder se PIN</translation>
    </message>
</context>
<context>
    <name>greenhand::MappingBox</name>
    <message>
        <source>Account: %1</source>
        <translation>Rekening: %1</translation>
    </message>
    <message>
        <source>Where lines go in Sage One</source>
        <translation>Waarheen reëls in Sage One gaan</translation>
    </message>
    <message>
        <source>Connect to a company first: the choices are its items, accounts and VAT types.</source>
        <translation>Verbind eers met &apos;n maatskappy: die keuses is sy items, rekeninge en BTW-soorte.</translation>
    </message>
    <message>
        <source>VAT type %1</source>
        <translation>BTW-soort %1</translation>
    </message>
    <message>
        <source>(not chosen)</source>
        <translation>(nie gekies nie)</translation>
    </message>
</context>
<context>
    <name>greenhand::MergeDialog</name>
    <message>
        <source>No lead moves: none of them may still be edited.</source>
        <translation>Geen opdrag skuif nie: geeneen mag nog gewysig word nie.</translation>
    </message>
    <message>
        <source>1 lead that may still be edited moves to %1.</source>
        <translation>1 opdrag wat nog gewysig mag word, skuif na %1.</translation>
    </message>
    <message>
        <source>%1 leads that may still be edited move to %2.</source>
        <translation>%1 opdragte wat nog gewysig mag word, skuif na %2.</translation>
    </message>
    <message>
        <source>No invoice moves: none of them may still be edited.</source>
        <translation>Geen faktuur skuif nie: geeneen mag nog gewysig word nie.</translation>
    </message>
    <message>
        <source>1 invoice that may still be edited moves too, and is made out to %1 with its particulars.</source>
        <translation>1 faktuur wat nog gewysig mag word, skuif ook en word met sy besonderhede aan %1 uitgemaak.</translation>
    </message>
    <message>
        <source>%1 invoices that may still be edited move too, and are made out to %2 with its particulars.</source>
        <translation>%1 fakture wat nog gewysig mag word, skuif ook en word met sy besonderhede aan %2 uitgemaak.</translation>
    </message>
    <message>
        <source>None of its invoices was sent yet.</source>
        <translation>Geeneen van sy fakture is al gestuur nie.</translation>
    </message>
    <message>
        <source>1 invoice that was sent keeps its recipient as sent.</source>
        <translation>1 faktuur wat gestuur is, hou sy ontvanger soos gestuur.</translation>
    </message>
    <message>
        <source>%1 invoices that were sent keep their recipient as sent.</source>
        <translation>%1 fakture wat gestuur is, hou hul ontvanger soos gestuur.</translation>
    </message>
    <message>
        <source>Which one stays?</source>
        <translation>Watter een bly?</translation>
    </message>
    <message>
        <source>They are linked to two customers in Sage One. Which one holds?</source>
        <translation>Hulle is aan twee kliënte in Sage One gekoppel. Watter een geld?</translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation>Voeg saa&amp;m</translation>
    </message>
    <message>
        <source>Merge two customers</source>
        <translation>Voeg twee kliënte saam</translation>
    </message>
    <message>
        <source>Cance&amp;l</source>
        <translation>Kanse&amp;lleer</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kliënt</translation>
    </message>
    <message>
        <source>Merge &amp;with</source>
        <translation>Vo&amp;eg saam met</translation>
    </message>
    <message>
        <source>The one that goes is kept, marked as merged and hidden from lists and from choice. Its history stays, and is shown with that of the one that stays.</source>
        <translation>Die een wat gaan, word gehou, as saamgevoeg gemerk en uit lyste en keuses weggelaat. Sy geskiedenis bly, en word saam met dié van die een wat bly gewys.</translation>
    </message>
    <message>
        <source>%1, of %2</source>
        <translation>%1, van %2</translation>
    </message>
    <message>
        <source>%1 becomes part of %2:</source>
        <translation>%1 word deel van %2:</translation>
    </message>
    <message>
        <source>%1 is kept, marked as merged and hidden from lists and from choice; its history stays.</source>
        <translation>%1 word gehou, as saamgevoeg gemerk en uit lyste en keuses weggelaat; sy geskiedenis bly.</translation>
    </message>
    <message>
        <source>Merge %1 into %2</source>
        <translation>Voeg %1 saam met %2</translation>
    </message>
    <message>
        <source>Merge %1 into %2. It can be undone for ten seconds.</source>
        <translation>Voeg %1 saam met %2. Dit kan tien sekondes lank ontdoen word.</translation>
    </message>
</context>
<context>
    <name>greenhand::NewPinDialog</name>
    <message>
        <source>&amp;Set the PIN</source>
        <translation>&amp;Stel die PIN</translation>
    </message>
    <message>
        <source>The financial manager&apos;s PIN</source>
        <translation>Die finansiële bestuurder se PIN</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>K&amp;anselleer</translation>
    </message>
    <message>
        <source>&amp;PIN, 4 to 12 digits</source>
        <translation>&amp;PIN, 4 tot 12 syfers</translation>
    </message>
    <message>
        <source>The PIN &amp;again</source>
        <translation>Die PIN &amp;weer</translation>
    </message>
    <message>
        <source>The PIN belongs to this ledger and goes with it. Greenhand cannot show it again. If it is forgotten, “greenhand-cli forget-pin” switches approval off on this computer, and the history says who did that.</source>
        <translation>Die PIN hoort by hierdie grootboek en gaan daarmee saam. Greenhand kan dit nie weer wys nie. As dit vergeet is, skakel “greenhand-cli forget-pin” goedkeuring op hierdie rekenaar af, en die geskiedenis sê wie dit gedoen het.</translation>
    </message>
    <message>
        <source>A PIN is 4 to 12 digits.</source>
        <translation>&apos;n PIN is 4 tot 12 syfers.</translation>
    </message>
    <message>
        <source>Type it once more.</source>
        <translation>Tik dit nog een keer.</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>Die twee is nie dieselfde nie.</translation>
    </message>
    <message>
        <source>Setting the PIN…</source>
        <translation>Stel die PIN…</translation>
    </message>
</context>
<context>
    <name>greenhand::OverviewPage</name>
    <message>
        <source>1 lead</source>
        <translation>1 opdrag</translation>
    </message>
    <message>
        <source>%1 leads</source>
        <translation>%1 opdragte</translation>
    </message>
    <message>
        <source>1 invoice</source>
        <translation>1 faktuur</translation>
    </message>
    <message>
        <source>%1 invoices</source>
        <translation>%1 fakture</translation>
    </message>
    <message>
        <source>1 day left</source>
        <translation>nog 1 dag</translation>
    </message>
    <message>
        <source>%1 days left</source>
        <translation>nog %1 dae</translation>
    </message>
    <message>
        <source>late: due today</source>
        <translation>laat: vandag die laaste dag</translation>
    </message>
    <message>
        <source>late: 1 day over</source>
        <translation>laat: 1 dag oor</translation>
    </message>
    <message>
        <source>late: %1 days over</source>
        <translation>laat: %1 dae oor</translation>
    </message>
    <message>
        <source>Value by stage</source>
        <translation>Waarde volgens stadium</translation>
    </message>
    <message>
        <source>Sent per month</source>
        <translation>Gestuur per maand</translation>
    </message>
    <message>
        <source>Oldest unbilled work</source>
        <translation>Oudste ongefaktureerde werk</translation>
    </message>
    <message>
        <source>Invoices that wait</source>
        <translation>Fakture wat wag</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Stadium</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Opdragte</translation>
    </message>
    <message>
        <source>Value, VAT included</source>
        <translation>Waarde, BTW ingesluit</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>%1 (bar cut short)</source>
        <translation>%1 (balk afgekort)</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Maand</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>Fakture</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Opdrag</translation>
    </message>
    <message>
        <source>Finished on</source>
        <translation>Voltooi op</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Totaal</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Dae</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Klok</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Nothing is unbilled.</source>
        <translation>Niks is ongefaktureer nie.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>thousand rand</source>
        <translation>duisend rand</translation>
    </message>
    <message>
        <source>days since the work; due by %1</source>
        <translation>dae sedert die werk; moet uit wees teen %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>The oldest is %1, finished on %2: %3. Late among the oldest %4: %5.</source>
        <translation>Die oudste is %1, klaar op %2: %3. Laat onder die oudste %4: %5.</translation>
    </message>
    <message>
        <source>1 invoice dated in the last two years is in Sage One, %1</source>
        <translation>1 faktuur van die laaste twee jaar is in Sage One, %1</translation>
    </message>
    <message>
        <source>%1 dated in the last two years are in Sage One, %2 together</source>
        <translation>%1 van die laaste twee jaar is in Sage One, %2 altesaam</translation>
    </message>
    <message>
        <source>%1; this month %2, %3.</source>
        <translation>%1; hierdie maand %2, %3.</translation>
    </message>
    <message>
        <source>No invoice waits for Sage One.</source>
        <translation>Geen faktuur wag vir Sage One nie.</translation>
    </message>
</context>
<context>
    <name>greenhand::PagePreview</name>
    <message>
        <source>The page as it will print</source>
        <translation>Die bladsy soos dit gedruk word</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Vorige bladsy</translation>
    </message>
    <message>
        <source>Previous page (Page Up)</source>
        <translation>Vorige bladsy (Page Up)</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Volgende bladsy</translation>
    </message>
    <message>
        <source>Next page (Page Down)</source>
        <translation>Volgende bladsy (Page Down)</translation>
    </message>
    <message>
        <source>Size of the page</source>
        <translation>Grootte van die bladsy</translation>
    </message>
    <message>
        <source>How large the page is shown (Ctrl and plus or minus)</source>
        <translation>Hoe groot die bladsy gewys word (Ctrl en plus of minus)</translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation>Pas breedte</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>Hele bladsy</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Bladsy %1 van %2</translation>
    </message>
    <message>
        <source>Page %1 of %2, shown at %3 %</source>
        <translation>Bladsy %1 van %2, gewys teen %3 %</translation>
    </message>
</context>
<context>
    <name>greenhand::PaperWords</name>
    <message>
        <source>Invoice %1.pdf</source>
        <translation>Faktuur %1.pdf</translation>
    </message>
    <message>
        <source>%1 invoices.pdf</source>
        <translation>%1 fakture.pdf</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Druk…</translation>
    </message>
    <message>
        <source>&amp;Save as one PDF…</source>
        <translation>&amp;Stoor as een PDF…</translation>
    </message>
</context>
<context>
    <name>greenhand::PinDialog</name>
    <message>
        <source>&amp;Act as the manager</source>
        <translation>&amp;Tree op as die bestuurder</translation>
    </message>
    <message>
        <source>Financial manager</source>
        <translation>Finansiële bestuurder</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>K&amp;anselleer</translation>
    </message>
    <message>
        <source>&amp;PIN</source>
        <translation>&amp;PIN</translation>
    </message>
    <message>
        <source>%1 With the PIN you act as the manager for ten minutes; the history says so.</source>
        <translation>%1 Met die PIN tree u tien minute lank as die bestuurder op; die geskiedenis sê so.</translation>
    </message>
    <message>
        <source>That was not the PIN. The next one counts in %1 s.</source>
        <translation>Dit was nie die PIN nie. Die volgende een tel oor %1 s.</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Gaan na…</translation>
    </message>
</context>
<context>
    <name>greenhand::PracticeBand</name>
    <message>
        <source>Practice company: nothing leaves this computer</source>
        <translation>Oefenmaatskappy: niks verlaat hierdie rekenaar nie</translation>
    </message>
</context>
<context>
    <name>greenhand::PriceDialog</name>
    <message>
        <source>Price: %1</source>
        <translation>Prys: %1</translation>
    </message>
    <message>
        <source>New price</source>
        <translation>Nuwe prys</translation>
    </message>
    <message>
        <source>Save the price (Ctrl+Return)</source>
        <translation>Stoor die prys (Ctrl+Return)</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kode</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beskrywing</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Eenheid</translation>
    </message>
    <message>
        <source>Price, exclusive of VAT</source>
        <translation>Prys, BTW uitgesluit</translation>
    </message>
    <message>
        <source>VAT type</source>
        <translation>BTW-soort</translation>
    </message>
    <message>
        <source>Cost, exclusive of VAT</source>
        <translation>Koste, BTW uitgesluit</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nie bekend nie</translation>
    </message>
    <message>
        <source>A price needs a code; it is typed on job cards.</source>
        <translation>&apos;n Prys moet &apos;n kode hê; dit word op werkkaarte getik.</translation>
    </message>
    <message>
        <source>A price needs a description.</source>
        <translation>&apos;n Prys moet &apos;n beskrywing hê.</translation>
    </message>
</context>
<context>
    <name>greenhand::PriceImportWords</name>
    <message>
        <source>Price list</source>
        <translation>Pryslys</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>Maak &amp;toe</translation>
    </message>
    <message>
        <source>1 row was left out:</source>
        <translation>1 ry is uitgelaat:</translation>
    </message>
    <message>
        <source>%1 rows were left out; the first:</source>
        <translation>%1 rye is uitgelaat; die eerste:</translation>
    </message>
    <message>
        <source>Import a price list</source>
        <translation>Voer &apos;n pryslys in</translation>
    </message>
    <message>
        <source>Comparing prices: %1 of %2</source>
        <translation>Vergelyk pryse: %1 van %2</translation>
    </message>
    <message>
        <source>Importing prices: %1 of %2</source>
        <translation>Voer pryse in: %1 van %2</translation>
    </message>
    <message>
        <source>Saving the prices…</source>
        <translation>Stoor die pryse…</translation>
    </message>
    <message>
        <source>%1: %2 new, %3 changed, %4 without change. What is on job cards and invoices keeps its price.</source>
        <translation>%1: %2 nuut, %3 verander, %4 onveranderd. Wat op werkkaarte en fakture staan, behou sy prys.</translation>
    </message>
    <message>
        <source>&amp;Import 1 price</source>
        <translation>&amp;Voer 1 prys in</translation>
    </message>
    <message>
        <source>&amp;Import %1 prices</source>
        <translation>&amp;Voer %1 pryse in</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>K&amp;anselleer</translation>
    </message>
    <message>
        <source>Stops; nothing of the file is imported then (Escape)</source>
        <translation>Stop; niks van die lêer word dan ingevoer nie (Escape)</translation>
    </message>
</context>
<context>
    <name>greenhand::PriceListPage</name>
    <message>
        <source>In use</source>
        <translation>In gebruik</translation>
    </message>
    <message>
        <source>Out of use</source>
        <translation>Buite gebruik</translation>
    </message>
    <message>
        <source>Search code and description</source>
        <translation>Soek kode en beskrywing</translation>
    </message>
    <message>
        <source>Show those o&amp;ut of use</source>
        <translation>Wys dié b&amp;uite gebruik</translation>
    </message>
    <message>
        <source>Prices are exclusive of VAT. What is done here holds at once; what is on job cards and invoices keeps its price.</source>
        <translation>Pryse sluit BTW uit. Wat hier gedoen word, geld dadelik; wat op werkkaarte en fakture staan, behou sy prys.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kode</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beskrywing</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Eenheid</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Prys</translation>
    </message>
    <message>
        <source>VAT type</source>
        <translation>BTW-soort</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Koste</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aksies</translation>
    </message>
    <message>
        <source>Ne&amp;w price…</source>
        <translation>Nu&amp;we prys…</translation>
    </message>
    <message>
        <source>Adds one price to the list</source>
        <translation>Voeg een prys by die lys</translation>
    </message>
    <message>
        <source>I&amp;mport…</source>
        <translation>&amp;Voer in…</translation>
    </message>
    <message>
        <source>Takes prices from a CSV file; what would change is shown first</source>
        <translation>Neem pryse uit &apos;n CSV-lêer; wat sou verander, word eers gewys</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>Voe&amp;r uit…</translation>
    </message>
    <message>
        <source>Writes all rows of this list, as it is filtered, to a CSV file that can be imported again</source>
        <translation>Skryf alle rye van hierdie lys, soos dit gefilter is, na &apos;n CSV-lêer wat weer ingevoer kan word</translation>
    </message>
    <message>
        <source>Price list</source>
        <translation>Pryslys</translation>
    </message>
    <message>
        <source>&amp;Change…</source>
        <translation>&amp;Verander…</translation>
    </message>
    <message>
        <source>Change the price %1</source>
        <translation>Verander die prys %1</translation>
    </message>
    <message>
        <source>&amp;Take out of use, or put back</source>
        <translation>S&amp;tel buite gebruik, of sit terug</translation>
    </message>
    <message>
        <source>Take %1 out of use, or put it back</source>
        <translation>Stel %1 buite gebruik, of sit dit terug</translation>
    </message>
    <message>
        <source>Looked in code and description.</source>
        <translation>Gesoek in kode en beskrywing.</translation>
    </message>
    <message>
        <source>There are no prices yet</source>
        <translation>Daar is nog geen pryse nie</translation>
    </message>
    <message>
        <source>They come from a CSV file, or one by one. On a job card they are offered while a line is typed.</source>
        <translation>Hulle kom uit &apos;n CSV-lêer, of een vir een. Op &apos;n werkkaart word hulle aangebied terwyl &apos;n reël getik word.</translation>
    </message>
    <message>
        <source>Import a price list…</source>
        <translation>Voer &apos;n pryslys in…</translation>
    </message>
    <message>
        <source>New price…</source>
        <translation>Nuwe prys…</translation>
    </message>
    <message>
        <source>more than %1 prices</source>
        <translation>meer as %1 pryse</translation>
    </message>
    <message>
        <source>1 price</source>
        <translation>1 prys</translation>
    </message>
    <message>
        <source>%1 prices</source>
        <translation>%1 pryse</translation>
    </message>
    <message>
        <source>selected: %1</source>
        <translation>gekies: %1</translation>
    </message>
    <message>
        <source>The price %1 was added.</source>
        <translation>Die prys %1 is bygevoeg.</translation>
    </message>
    <message>
        <source>%1 is in use again.</source>
        <translation>%1 is weer in gebruik.</translation>
    </message>
    <message>
        <source>%1 is out of use: it is kept, and offered no more.</source>
        <translation>%1 is buite gebruik: dit word behou en nie meer aangebied nie.</translation>
    </message>
    <message>
        <source>Un&amp;do</source>
        <translation>On&amp;tdoen</translation>
    </message>
    <message>
        <source>No price is in use</source>
        <translation>Geen prys is in gebruik nie</translation>
    </message>
    <message>
        <source>What is out of use is kept, and not offered on job cards.</source>
        <translation>Wat buite gebruik is, word behou en nie op werkkaarte aangebied nie.</translation>
    </message>
    <message>
        <source>Show those out of use</source>
        <translation>Wys dié buite gebruik</translation>
    </message>
</context>
<context>
    <name>greenhand::PriceWords</name>
    <message>
        <source>Of the price list %1 were added, %2 changed, %3 are as they were.</source>
        <translation>Van die pryslys is %1 bygevoeg, %2 verander en %3 bly soos dit was.</translation>
    </message>
    <message>
        <source>VAT type “%1”</source>
        <translation>BTW-tipe “%1”</translation>
    </message>
</context>
<context>
    <name>greenhand::PrintRun</name>
    <message>
        <source>Save as PDF</source>
        <translation>Stoor as PDF</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF-lêers (*.pdf)</translation>
    </message>
    <message>
        <source>Invoices are made ready…</source>
        <translation>Fakture word voorberei…</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Stop</translation>
    </message>
    <message>
        <source>It could not be printed. Check the printer and try again.</source>
        <translation>Dit kon nie gedruk word nie. Kyk na die drukker en probeer weer.</translation>
    </message>
    <message>
        <source>The invoice was printed.</source>
        <translation>Die faktuur is gedruk.</translation>
    </message>
    <message>
        <source>%1 invoices were printed.</source>
        <translation>%1 fakture is gedruk.</translation>
    </message>
    <message>
        <source>The invoice was saved as %1.</source>
        <translation>Die faktuur is as %1 gestoor.</translation>
    </message>
    <message>
        <source>%1 invoices were saved as %2.</source>
        <translation>%1 fakture is as %2 gestoor.</translation>
    </message>
    <message>
        <source>Printing was stopped. What was printed already stands.</source>
        <translation>Die drukwerk is gestop. Wat reeds gedruk is, bly staan.</translation>
    </message>
    <message>
        <source>Stopped: no file was written.</source>
        <translation>Gestop: geen lêer is geskryf nie.</translation>
    </message>
</context>
<context>
    <name>greenhand::ProblemList</name>
    <message>
        <source>Fix…</source>
        <translation>Stel reg…</translation>
    </message>
    <message>
        <source>Fix: %1</source>
        <translation>Stel reg: %1</translation>
    </message>
    <message>
        <source>Ask for approval</source>
        <translation>Vra goedkeuring</translation>
    </message>
    <message>
        <source>Ask for approval: %1</source>
        <translation>Vra goedkeuring: %1</translation>
    </message>
    <message>
        <source>%1 (&amp;%2)</source>
        <translation>%1 (&amp;%2)</translation>
    </message>
    <message>
        <source>What stands in the way</source>
        <translation>Wat in die pad staan</translation>
    </message>
</context>
<context>
    <name>greenhand::PromptBox</name>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Besonderhede</translation>
    </message>
    <message>
        <source>Co&amp;py details</source>
        <translation>K&amp;opieer besonderhede</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Besonderhede</translation>
    </message>
    <message>
        <source>&amp;Do not ask again</source>
        <translation>Moenie wee&amp;r vra nie</translation>
    </message>
    <message>
        <source>Settings, Language and look, switches the question on again</source>
        <translation>Instellings, Taal en voorkoms, skakel die vraag weer aan</translation>
    </message>
</context>
<context>
    <name>greenhand::PushAllButton</name>
    <message>
        <source>Push All to Sage</source>
        <translation>Stuur alles aan Sage</translation>
    </message>
    <message>
        <source>1 invoice goes to Sage One.</source>
        <translation>1 faktuur gaan na Sage One.</translation>
    </message>
    <message>
        <source>%1 invoices go to Sage One.</source>
        <translation>%1 fakture gaan na Sage One.</translation>
    </message>
    <message>
        <source>The last Push All has not come to its end yet.</source>
        <translation>Die vorige Stuur alles is nog nie klaar nie.</translation>
    </message>
    <message>
        <source>The list shows nothing to push.</source>
        <translation>Die lys wys niks om te stuur nie.</translation>
    </message>
    <message>
        <source>Shows first what of this list goes and what does not (Ctrl+Shift+A)</source>
        <translation>Wys eers wat van hierdie lys gaan en wat nie (Ctrl+Shift+A)</translation>
    </message>
</context>
<context>
    <name>greenhand::PushAllDialog</name>
    <message>
        <source>Invoice</source>
        <translation>Faktuur</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kliënt</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Totaal</translation>
    </message>
    <message>
        <source>Goes</source>
        <translation>Gaan</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nee</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>Yes, but</source>
        <translation>Ja, maar</translation>
    </message>
    <message>
        <source>What to know</source>
        <translation>Om te weet</translation>
    </message>
    <message>
        <source>&amp;E-mail them to the customers</source>
        <translation>Stuur dit per &amp;e-pos aan die kliënte</translation>
    </message>
    <message>
        <source>Create c&amp;ustomers that Sage One lacks</source>
        <translation>Skep kliënte wat Sage One &amp;nie het nie</translation>
    </message>
    <message>
        <source>Push All to Sage</source>
        <translation>Stuur alles aan Sage</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>K&amp;anselleer</translation>
    </message>
    <message>
        <source>What goes and what does not</source>
        <translation>Wat gaan en wat nie</translation>
    </message>
    <message>
        <source>To the Sage One company %1</source>
        <translation>Aan die Sage One-maatskappy %1</translation>
    </message>
    <message>
        <source>1 invoice goes to Sage One, %1 in all</source>
        <translation>1 faktuur gaan na Sage One, altesaam %1</translation>
    </message>
    <message>
        <source>%1 invoices go to Sage One, %2 in all</source>
        <translation>%1 fakture gaan na Sage One, altesaam %2</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>%1; %2 not.</source>
        <translation>%1; %2 nie.</translation>
    </message>
    <message>
        <source>Nothing here can go as it stands.</source>
        <translation>Niks hier kan gaan soos dit staan nie.</translation>
    </message>
    <message>
        <source>One after the other at the pace that Sage One allows: %1.</source>
        <translation>Die een ná die ander teen die tempo wat Sage One toelaat: %1.</translation>
    </message>
    <message>
        <source>&amp;Push 1 to Sage One</source>
        <translation>&amp;Stuur 1 aan Sage One</translation>
    </message>
    <message>
        <source>&amp;Push %1 to Sage One</source>
        <translation>&amp;Stuur %1 aan Sage One</translation>
    </message>
    <message>
        <source>To no Sage One company: none is connected</source>
        <translation>Aan geen Sage One-maatskappy nie: geen is verbind nie</translation>
    </message>
    <message>
        <source>&amp;Push to Sage One</source>
        <translation>&amp;Stuur aan Sage One</translation>
    </message>
    <message>
        <source>Looking through the list: %1 so far…</source>
        <translation>Kyk deur die lys: %1 tot dusver…</translation>
    </message>
    <message>
        <source>Keeping what goes: %1 of %2</source>
        <translation>Bêre wat gaan: %1 van %2</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Stoor tans…</translation>
    </message>
    <message>
        <source>Stops; nothing is sent then (Escape)</source>
        <translation>Stop; dan word niks gestuur nie (Escape)</translation>
    </message>
</context>
<context>
    <name>greenhand::PushBatch</name>
    <message>
        <source>The last Push All to Sage has not come to its end yet.</source>
        <translation>Die vorige Stuur alles aan Sage is nog nie klaar nie.</translation>
    </message>
</context>
<context>
    <name>greenhand::PushQueue</name>
    <message>
        <source>%1 was in Sage One before and its link was given up. Link it under Customers to the customer in Sage One that it is. Where Sage One has none, create it there, press “Read lists again” in the Sage One settings, then link it.</source>
        <translation>%1 was voorheen in Sage One en die koppeling is opgegee. Koppel dit onder Kliënte aan die kliënt in Sage One wat dit is. As Sage One geen het nie, skep dit daar, druk “Lees lyste weer” in die Sage One-instellings, en koppel dit dan.</translation>
    </message>
</context>
<context>
    <name>greenhand::ReasonDialog</name>
    <message>
        <source>&amp;Reason</source>
        <translation>Re&amp;de</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>K&amp;anselleer</translation>
    </message>
</context>
<context>
    <name>greenhand::ReceiptDialog</name>
    <message>
        <source>Receipt of invoice #%1</source>
        <translation>Stuurbewys van faktuur #%1</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Stuurbewys</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Druk…</translation>
    </message>
    <message>
        <source>Save as P&amp;DF…</source>
        <translation>Stoor as &amp;PDF…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>Maak &amp;toe</translation>
    </message>
    <message>
        <source>It could not be printed. Check the printer and try again.</source>
        <translation>Dit kon nie gedruk word nie. Kyk na die drukker en probeer weer.</translation>
    </message>
    <message>
        <source>Save the receipt</source>
        <translation>Stoor die stuurbewys</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF-lêers (*.pdf)</translation>
    </message>
    <message>
        <source>The receipt was saved.</source>
        <translation>Die stuurbewys is gestoor.</translation>
    </message>
</context>
<context>
    <name>greenhand::RecoveredDialog</name>
    <message>
        <source>Greenhand was interrupted</source>
        <translation>Greenhand is onderbreek</translation>
    </message>
    <message>
        <source>What you typed into %1 at %2 was not saved, and it was saved in another way since. This is what differs:</source>
        <translation>Wat u om %2 in %1 getik het, is nie gestoor nie, en dit is sedertdien anders gestoor. Dit is wat verskil:</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Wat verskil</translation>
    </message>
    <message>
        <source>&amp;Take what I typed</source>
        <translation>&amp;Neem wat ek getik het</translation>
    </message>
    <message>
        <source>Put it into the editor; nothing is saved before you save it</source>
        <translation>Sit dit in die skerm; niks word gestoor voordat u dit stoor nie</translation>
    </message>
    <message>
        <source>&amp;Keep what is saved</source>
        <translation>&amp;Hou wat gestoor is</translation>
    </message>
    <message>
        <source>Let go of what was typed then</source>
        <translation>Laat gaan wat toe getik is</translation>
    </message>
    <message>
        <source>&amp;Decide later</source>
        <translation>&amp;Besluit later</translation>
    </message>
    <message>
        <source>Close; you are asked again when this is opened (Escape)</source>
        <translation>Maak toe; u word weer gevra wanneer dit oopgemaak word (Escape)</translation>
    </message>
    <message>
        <source>What you typed into %1 at %2 was not saved, and could not be read until now. This is what differs from what stands there:</source>
        <translation>Wat u om %2 in %1 getik het, is nie gestoor nie en kon tot nou toe nie gelees word nie. Dit is wat verskil van wat daar staan:</translation>
    </message>
    <message>
        <source>&amp;Keep what stands there</source>
        <translation>&amp;Hou wat daar staan</translation>
    </message>
</context>
<context>
    <name>greenhand::SageConnectionBox</name>
    <message>
        <source>Connection</source>
        <translation>Verbinding</translation>
    </message>
    <message>
        <source>&amp;Find companies</source>
        <translation>V&amp;ind maatskappye</translation>
    </message>
    <message>
        <source>&amp;Read lists again</source>
        <translation>&amp;Lees lyste weer</translation>
    </message>
    <message>
        <source>kept in this computer&apos;s keyring</source>
        <translation>word in hierdie rekenaar se sleutelring gehou</translation>
    </message>
    <message>
        <source>Find companies first</source>
        <translation>Vind eers maatskappye</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adres</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>Gebrui&amp;ker</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Wagwoord</translation>
    </message>
    <message>
        <source>API &amp;key</source>
        <translation>API-sle&amp;utel</translation>
    </message>
    <message>
        <source>Compan&amp;y</source>
        <translation>&amp;Maatskappy</translation>
    </message>
    <message>
        <source>Needs address, user, password and API key.</source>
        <translation>Het adres, gebruiker, wagwoord en API-sleutel nodig.</translation>
    </message>
    <message>
        <source>Find the companies first.</source>
        <translation>Vind eers die maatskappye.</translation>
    </message>
    <message>
        <source>Asking Sage One…</source>
        <translation>Sage One word gevra…</translation>
    </message>
    <message>
        <source>The log-in is right, but this user may see no company.</source>
        <translation>Die aanmelding is reg, maar hierdie gebruiker mag geen maatskappy sien nie.</translation>
    </message>
    <message>
        <source>The log-in is right. Choose the company, then Connect.</source>
        <translation>Die aanmelding is reg. Kies die maatskappy en druk dan Verbind.</translation>
    </message>
    <message>
        <source>Connected to %1: %2 items, %3 accounts, %4 customers and %5 VAT types were read.</source>
        <translation>Verbind met %1: %2 items, %3 rekeninge, %4 kliënte en %5 BTW-soorte is gelees.</translation>
    </message>
    <message>
        <source>Choose below where these go: %1.</source>
        <translation>Kies hier onder waarheen dit gaan: %1.</translation>
    </message>
    <message>
        <source>This computer has no keyring that works: password and key must be typed again next time.</source>
        <translation>Hierdie rekenaar het geen sleutelring wat werk nie: wagwoord en sleutel moet volgende keer weer getik word.</translation>
    </message>
    <message>
        <source>Sage One is connected by the financial manager.</source>
        <translation>Sage One word deur die finansiële bestuurder verbind.</translation>
    </message>
    <message>
        <source>Conn&amp;ect</source>
        <translation>&amp;Verbind</translation>
    </message>
</context>
<context>
    <name>greenhand::SagePage</name>
    <message>
        <source>The practice company has its own Sage One inside Greenhand. It needs no address and no password, and nothing leaves this computer.</source>
        <translation>Die oefenmaatskappy het sy eie Sage One binne Greenhand. Dit het geen adres en geen wagwoord nodig nie, en niks verlaat hierdie rekenaar nie.</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Word gestuur</translation>
    </message>
    <message>
        <source>&amp;Document numbers</source>
        <translation>&amp;Dokumentnommers</translation>
    </message>
    <message>
        <source>Sage One gives its own</source>
        <translation>Sage One gee sy eie</translation>
    </message>
    <message>
        <source>Ours, as #2280</source>
        <translation>Ons s&apos;n, soos #2280</translation>
    </message>
    <message>
        <source>E-mail sub&amp;ject</source>
        <translation>E-pos se &amp;onderwerp</translation>
    </message>
    <message>
        <source>E-mail te&amp;xt</source>
        <translation>&amp;E-pos se teks</translation>
    </message>
    <message>
        <source>&amp;Between two requests</source>
        <translation>Tussen twee versoeke</translation>
    </message>
    <message>
        <source> milliseconds</source>
        <translation> millisekondes</translation>
    </message>
    <message>
        <source>&amp;Wait after an unclear end</source>
        <translation>Wag ná &apos;n onduidelike afloop</translation>
    </message>
    <message>
        <source> seconds</source>
        <translation> sekondes</translation>
    </message>
    <message>
        <source>&amp;Gap between look-ups</source>
        <translation>Tyd tussen opsoeke</translation>
    </message>
    <message>
        <source>&amp;Longest wait for an answer</source>
        <translation>&amp;Hoogste wagtyd vir &apos;n antwoord</translation>
    </message>
    <message>
        <source>&amp;Quiet after a block</source>
        <translation>Stilte ná &apos;n blokkering</translation>
    </message>
    <message>
        <source>&amp;Try again after</source>
        <translation>Probeer weer ná</translation>
    </message>
</context>
<context>
    <name>greenhand::SagePopUp</name>
    <message>
        <source>Customer: %1</source>
        <translation>Kliënt: %1</translation>
    </message>
    <message>
        <source>Invoice: %1</source>
        <translation>Faktuur: %1</translation>
    </message>
    <message>
        <source>E-mail: %1</source>
        <translation>E-pos: %1</translation>
    </message>
    <message>
        <source>Generate Sage One Invoice</source>
        <translation>Genereer Sage One-faktuur</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Aan</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-pos</translation>
    </message>
    <message>
        <source>Sage One company</source>
        <translation>Sage One-maatskappy</translation>
    </message>
    <message>
        <source>Exclusive</source>
        <translation>Uitsluitend</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>BTW</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Totaal</translation>
    </message>
    <message>
        <source>C&amp;reate this customer in Sage One</source>
        <translation>Skep hierdie &amp;kliënt in Sage One</translation>
    </message>
    <message>
        <source>&amp;Link to one in Sage One…</source>
        <translation>Ko&amp;ppel aan een in Sage One…</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Stappe</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>K&amp;anselleer</translation>
    </message>
    <message>
        <source>&amp;Generate</source>
        <translation>&amp;Genereer</translation>
    </message>
    <message>
        <source>Invoice #%1</source>
        <translation>Faktuur #%1</translation>
    </message>
    <message>
        <source>%1 (in Sage One: %2)</source>
        <translation>%1 (in Sage One: %2)</translation>
    </message>
    <message>
        <source>none</source>
        <translation>geen</translation>
    </message>
    <message>
        <source>none connected</source>
        <translation>geen verbind nie</translation>
    </message>
    <message>
        <source>Sage One &amp;e-mails it to the customer</source>
        <translation>Sage One stuur dit per &amp;e-pos aan die kliënt</translation>
    </message>
    <message>
        <source>Sage One &amp;e-mails it to %1</source>
        <translation>Sage One stuur dit per &amp;e-pos aan %1</translation>
    </message>
    <message>
        <source>Sends the invoice to Sage One (Alt+G)</source>
        <translation>Stuur die faktuur aan Sage One (Alt+G)</translation>
    </message>
    <message>
        <source>Something stands in the way, see above</source>
        <translation>Iets staan in die pad, sien hier bo</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>Maak &amp;toe</translation>
    </message>
    <message>
        <source>The invoice is sent all the same</source>
        <translation>Die faktuur word nogtans gestuur</translation>
    </message>
    <message>
        <source>Waiting for its turn…</source>
        <translation>Wag op sy beurt…</translation>
    </message>
    <message>
        <source>Invoice #%1 is in Sage One as %2 and was e-mailed to %3.</source>
        <translation>Faktuur #%1 is in Sage One as %2 en is per e-pos aan %3 gestuur.</translation>
    </message>
    <message>
        <source>Invoice #%1 is in Sage One as %2.</source>
        <translation>Faktuur #%1 is in Sage One as %2.</translation>
    </message>
    <message>
        <source>It is not through yet.</source>
        <translation>Dit is nog nie deur nie.</translation>
    </message>
    <message>
        <source>Invoice #%1 is in Sage One as %2, but it was not e-mailed. %3</source>
        <translation>Faktuur #%1 is in Sage One as %2, maar is nie per e-pos gestuur nie. %3</translation>
    </message>
    <message>
        <source>Invoice #%1 was not e-mailed</source>
        <translation>Faktuur #%1 is nie per e-pos gestuur nie</translation>
    </message>
    <message>
        <source>Invoice #%1 was not sent to Sage One</source>
        <translation>Faktuur #%1 is nie aan Sage One gestuur nie</translation>
    </message>
    <message>
        <source>Please consult your financial manager.</source>
        <translation>Raadpleeg asseblief u finansiële bestuurder.</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Open Sage One Syncing</source>
        <translation>Maak Sage One-sinkronisering oop</translation>
    </message>
    <message>
        <source>Open the Sage One settings</source>
        <translation>Maak die Sage One-instellings oop</translation>
    </message>
</context>
<context>
    <name>greenhand::SaveDialog</name>
    <message>
        <source>Replace the file</source>
        <translation>Vervang die lêer</translation>
    </message>
    <message>
        <source>%1 is there already. If you replace it, what is in it now is lost.</source>
        <translation>%1 is reeds daar. As u dit vervang, is wat nou daarin is verlore.</translation>
    </message>
    <message>
        <source>&amp;Replace it</source>
        <translation>&amp;Vervang dit</translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation>&amp;Hou dit</translation>
    </message>
</context>
<context>
    <name>greenhand::SearchField</name>
    <message>
        <source>%1 (Ctrl+F)</source>
        <translation>%1 (Ctrl+F)</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Soek</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Maak die soektog leeg</translation>
    </message>
</context>
<context>
    <name>greenhand::SettingWords</name>
    <message>
        <source>%1 takes a whole number from %2 to %3.</source>
        <translation>%1 neem &apos;n heelgetal van %2 tot %3.</translation>
    </message>
    <message>
        <source>%1 below %2 is not safe with the real Sage One; it is only for a practice Sage One on this computer.</source>
        <translation>%1 onder %2 is nie veilig met die werklike Sage One nie; dit is net vir &apos;n oefen-Sage One op hierdie rekenaar.</translation>
    </message>
    <message>
        <source>%1 takes one of: %2.</source>
        <translation>%1 neem een van: %2.</translation>
    </message>
    <message>
        <source>%1 takes a date such as 2026-03-31.</source>
        <translation>%1 neem &apos;n datum soos 2026-03-31.</translation>
    </message>
    <message>
        <source>The company needs a name.</source>
        <translation>Die maatskappy moet &apos;n naam hê.</translation>
    </message>
    <message>
        <source>Greenhand speaks to Sage One only: accounting.sageone.co.za, resellers.accounting.sageone.co.za, or a practice Sage One on this computer.</source>
        <translation>Greenhand praat net met Sage One: accounting.sageone.co.za, resellers.accounting.sageone.co.za, of &apos;n oefen-Sage One op hierdie rekenaar.</translation>
    </message>
    <message>
        <source>The next number is %1; going back would use a number twice.</source>
        <translation>Die volgende nommer is %1; om terug te gaan, sou &apos;n nommer twee keer gebruik.</translation>
    </message>
    <message>
        <source>“%1” is not a colour. Write it like #2e7d32.</source>
        <translation>“%1” is nie &apos;n kleur nie. Skryf dit soos #2e7d32.</translation>
    </message>
    <message>
        <source>The colour %1 is too pale to be read on white paper. Choose a darker one.</source>
        <translation>Die kleur %1 is te bleek om op wit papier gelees te word. Kies &apos;n donkerder een.</translation>
    </message>
    <message>
        <source>The logo is not a PNG or JPEG picture.</source>
        <translation>Die logo is nie &apos;n PNG- of JPEG-prent nie.</translation>
    </message>
    <message>
        <source>The logo is too large: a picture may have 5 MB.</source>
        <translation>Die logo is te groot: &apos;n prent mag 5 MB wees.</translation>
    </message>
    <message>
        <source>%1 is set by connecting to Sage One: in the settings under Sage One, or with “sage connect”.</source>
        <translation>%1 word gestel deur met Sage One te verbind: in die instellings onder Sage One, of met “sage connect”.</translation>
    </message>
    <message>
        <source>There is no folder %1 for the backups.</source>
        <translation>Daar is geen lêergids %1 vir die rugsteun nie.</translation>
    </message>
</context>
<context>
    <name>greenhand::SettingsDialog</name>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Stoor</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Instellings</translation>
    </message>
    <message>
        <source>&amp;Company</source>
        <translation>Maatskapp&amp;y</translation>
    </message>
    <message>
        <source>&amp;Invoices</source>
        <translation>&amp;Fakture</translation>
    </message>
    <message>
        <source>Sage &amp;One</source>
        <translation>Sage O&amp;ne</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Kanselleer</translation>
    </message>
    <message>
        <source>Close the other open screens first; then language and format can be changed.</source>
        <translation>Maak eers die ander oop skerms toe; dan kan taal en formaat verander word.</translation>
    </message>
    <message>
        <source>Save or discard the other changes first; then language and format can be changed.</source>
        <translation>Stoor eers die ander veranderinge of gooi hulle weg; dan kan taal en formaat verander word.</translation>
    </message>
    <message>
        <source>Appro&amp;val</source>
        <translation>&amp;Goedkeuring</translation>
    </message>
    <message>
        <source>Limits, bank details and the Sage One settings are changed by the financial manager.</source>
        <translation>Perke, bankbesonderhede en die Sage One-instellings word deur die finansiële bestuurder verander.</translation>
    </message>
    <message>
        <source>La&amp;nguage and look</source>
        <translation>&amp;Taal en voorkoms</translation>
    </message>
    <message>
        <source>A list is being exported; when it is, language and format can be changed.</source>
        <translation>&apos;n Lys word uitgevoer; daarna kan taal en formaat verander word.</translation>
    </message>
    <message>
        <source>This window</source>
        <translation>Hierdie venster</translation>
    </message>
    <message>
        <source>Price list</source>
        <translation>Pryslys</translation>
    </message>
    <message>
        <source>The price list is being written to a file. If the settings close now, there is no such file.</source>
        <translation>Die pryslys word na &apos;n lêer geskryf. As die instellings nou toegemaak word, is daar nie so &apos;n lêer nie.</translation>
    </message>
    <message>
        <source>S&amp;top the export and close</source>
        <translation>&amp;Staak die uitvoer en maak toe</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Rugsteun</translation>
    </message>
    <message>
        <source>Close the other screens, save or discard what was changed here, and wait for exports first; then a backup can be restored.</source>
        <translation>Maak eers die ander skerms toe, stoor of verwerp wat hier verander is, en wag vir uitvoere; dan kan &apos;n rugsteunkopie teruggesit word.</translation>
    </message>
</context>
<context>
    <name>greenhand::SetupWords</name>
    <message>
        <source>Something for the present Sage One company is not through yet. Finish it in Sage One Syncing before you connect another company.</source>
        <translation>Iets vir die huidige Sage One-maatskappy is nog nie deur nie. Handel dit in Sage One-sinkronisering af voordat u &apos;n ander maatskappy verbind.</translation>
    </message>
</context>
<context>
    <name>greenhand::Startup</name>
    <message>
        <source>Greenhand</source>
        <translation>Greenhand</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Sluit af</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Probeer weer</translation>
    </message>
    <message>
        <source>Choose another file…</source>
        <translation>Kies &apos;n ander lêer…</translation>
    </message>
    <message>
        <source>Open a ledger</source>
        <translation>Maak &apos;n grootboek oop</translation>
    </message>
    <message>
        <source>Ledgers (*.greenhand);;All files (*)</source>
        <translation>Grootboeke (*.greenhand);;Alle lêers (*)</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Sit &apos;n rugsteunkopie terug…</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Sit &apos;n rugsteunkopie terug</translation>
    </message>
    <message>
        <source>Backups (*.backup)</source>
        <translation>Rugsteunkopieë (*.backup)</translation>
    </message>
    <message>
        <source>The backup was not restored. %1</source>
        <translation>Die rugsteunkopie is nie teruggesit nie. %1</translation>
    </message>
    <message>
        <source>Restore this backup</source>
        <translation>Sit hierdie rugsteunkopie terug</translation>
    </message>
    <message>
        <source>The backup is read through and copied…</source>
        <translation>Die rugsteun word deurgelees en gekopieer…</translation>
    </message>
    <message>
        <source>The backup is your ledger now.</source>
        <translation>Die rugsteun is nou u grootboek.</translation>
    </message>
    <message>
        <source>The backup is your ledger now. What was there before was put aside beside it and is called %1.</source>
        <translation>Die rugsteun is nou u grootboek. Wat voorheen daar was, is langsaan opsy gesit en heet %1.</translation>
    </message>
</context>
<context>
    <name>greenhand::StatePill</name>
    <message>
        <source>Practice</source>
        <translation>Oefen</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Werklik</translation>
    </message>
</context>
<context>
    <name>greenhand::StatusStrip</name>
    <message>
        <source>Nothing waits</source>
        <translation>Niks wag nie</translation>
    </message>
    <message>
        <source>1 waits in Sage One Syncing</source>
        <translation>1 wag in Sage One-sinkronisering</translation>
    </message>
    <message>
        <source>%1 wait in Sage One Syncing</source>
        <translation>%1 wag in Sage One-sinkronisering</translation>
    </message>
    <message>
        <source>Shows Billing, Sage One Syncing (Ctrl+Shift+S)</source>
        <translation>Wys Rekeninge, Sage One-sinkronisering (Ctrl+Shift+S)</translation>
    </message>
    <message>
        <source>Sage One: not connected</source>
        <translation>Sage One: nie verbind nie</translation>
    </message>
    <message>
        <source>Sage One wants silence until %1</source>
        <translation>Sage One wil stilte hê tot %1</translation>
    </message>
    <message>
        <source>Practice Sage One: connected</source>
        <translation>Oefen-Sage One: verbind</translation>
    </message>
    <message>
        <source>Sage One: connected</source>
        <translation>Sage One: verbind</translation>
    </message>
    <message>
        <source>Sage One: unreachable since %1</source>
        <translation>Sage One: onbereikbaar sedert %1</translation>
    </message>
    <message>
        <source>Ends acting as the financial manager</source>
        <translation>Hou op om as die finansiële bestuurder op te tree</translation>
    </message>
    <message>
        <source>Manager: until %1 – end now</source>
        <translation>Bestuurder: tot %1 – hou nou op</translation>
    </message>
    <message>
        <source>Practice Sage One: reachable, last at %1</source>
        <translation>Oefen-Sage One: bereikbaar, laas om %1</translation>
    </message>
    <message>
        <source>Sage One: reachable, last at %1</source>
        <translation>Sage One: bereikbaar, laas om %1</translation>
    </message>
    <message>
        <source>In the queue to Sage One: %1</source>
        <translation>In die tou na Sage One: %1</translation>
    </message>
    <message>
        <source>Shows Settings, Backups</source>
        <translation>Wys Instellings, Rugsteun</translation>
    </message>
    <message>
        <source>Backing up…</source>
        <translation>Maak rugsteun…</translation>
    </message>
    <message>
        <source>Backup failed</source>
        <translation>Rugsteun het misluk</translation>
    </message>
    <message>
        <source>Backup: %1</source>
        <translation>Rugsteun: %1</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>Nog geen rugsteun nie</translation>
    </message>
</context>
<context>
    <name>greenhand::StepWords</name>
    <message>
        <source>kind</source>
        <translation>soort</translation>
    </message>
    <message>
        <source>code</source>
        <translation>kode</translation>
    </message>
    <message>
        <source>description</source>
        <translation>beskrywing</translation>
    </message>
    <message>
        <source>quantity</source>
        <translation>hoeveelheid</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>eenheid</translation>
    </message>
    <message>
        <source>price</source>
        <translation>prys</translation>
    </message>
    <message>
        <source>discount</source>
        <translation>afslag</translation>
    </message>
    <message>
        <source>VAT type</source>
        <translation>BTW-soort</translation>
    </message>
    <message>
        <source>billable</source>
        <translation>faktureerbaar</translation>
    </message>
    <message>
        <source>change of %1 in line %2</source>
        <translation>verandering van %1 in reël %2</translation>
    </message>
    <message>
        <source>filling line %1 from the price list</source>
        <translation>invul van reël %1 uit die pryslys</translation>
    </message>
    <message>
        <source>adding line %1</source>
        <translation>byvoeg van reël %1</translation>
    </message>
    <message>
        <source>adding %1 lines</source>
        <translation>byvoeg van %1 reëls</translation>
    </message>
    <message>
        <source>removing line %1</source>
        <translation>verwyder van reël %1</translation>
    </message>
    <message>
        <source>removing %1 lines</source>
        <translation>verwyder van %1 reëls</translation>
    </message>
    <message>
        <source>moving line %1</source>
        <translation>skuif van reël %1</translation>
    </message>
    <message>
        <source>change of %1 lines</source>
        <translation>verandering van %1 reëls</translation>
    </message>
    <message>
        <source>change of %1</source>
        <translation>verandering van %1</translation>
    </message>
    <message>
        <source>%1 × %2 at %3</source>
        <translation>%1 × %2 teen %3</translation>
    </message>
</context>
<context>
    <name>greenhand::SyncActs</name>
    <message>
        <source>“Do not send” is said by the financial manager.</source>
        <translation>“Moenie stuur nie” word deur die finansiële bestuurder gesê.</translation>
    </message>
    <message>
        <source>Do not send</source>
        <translation>Moenie stuur nie</translation>
    </message>
    <message>
        <source>Close as settled</source>
        <translation>Sluit as afgehandel</translation>
    </message>
    <message>
        <source>Invoice %1 will not be sent: %2, %3. The reason is kept in the history.</source>
        <translation>Faktuur %1 sal nie gestuur word nie: %2, %3. Die rede word in die geskiedenis gehou.</translation>
    </message>
    <message>
        <source>%1 of invoice %2 counts as settled by a person. The reason is kept in the history.</source>
        <translation>%1 van faktuur %2 geld as deur &apos;n mens afgehandel. Die rede word in die geskiedenis gehou.</translation>
    </message>
    <message>
        <source>&amp;Do not send</source>
        <translation>&amp;Moenie stuur nie</translation>
    </message>
    <message>
        <source>C&amp;lose as settled</source>
        <translation>S&amp;luit as afgehandel</translation>
    </message>
    <message>
        <source>Invoice #%1: %2</source>
        <translation>Faktuur #%1: %2</translation>
    </message>
    <message>
        <source>Invoice #%1 is in Sage One.</source>
        <translation>Faktuur #%1 is in Sage One.</translation>
    </message>
</context>
<context>
    <name>greenhand::SyncDetails</name>
    <message>
        <source>Sage One&apos;s own words</source>
        <translation>Sage One se eie woorde</translation>
    </message>
    <message>
        <source>&amp;Retry</source>
        <translation>&amp;Probeer weer</translation>
    </message>
    <message>
        <source>Ask Sage again</source>
        <translation>Vra Sage weer</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Stuur weer</translation>
    </message>
    <message>
        <source>E-mail again</source>
        <translation>E-pos weer</translation>
    </message>
    <message>
        <source>Edit invoice</source>
        <translation>Wysig faktuur</translation>
    </message>
    <message>
        <source>Sage settings</source>
        <translation>Sage-instellings</translation>
    </message>
    <message>
        <source>Link customer</source>
        <translation>Koppel kliënt</translation>
    </message>
    <message>
        <source>Do not send</source>
        <translation>Moenie stuur nie</translation>
    </message>
    <message>
        <source>Close as settled</source>
        <translation>Sluit as afgehandel</translation>
    </message>
    <message>
        <source>Copy for the financial manager</source>
        <translation>Kopieer vir die finansiële bestuurder</translation>
    </message>
    <message>
        <source>Puts all of this as text on the clipboard (Ctrl+C in the list)</source>
        <translation>Sit dit alles as teks op die knipbord (Ctrl+C in die lys)</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Stuurbewys</translation>
    </message>
    <message>
        <source>Who can fix it: %1  ·  Our reference: %2</source>
        <translation>Wie kan dit regstel: %1  ·  Ons verwysing: %2</translation>
    </message>
    <message>
        <source>Greenhand: %1 %2</source>
        <translation>Greenhand: %1 %2</translation>
    </message>
    <message>
        <source>Customer: %1</source>
        <translation>Kliënt: %1</translation>
    </message>
    <message>
        <source>Total: %1</source>
        <translation>Totaal: %1</translation>
    </message>
    <message>
        <source>Our reference: %1</source>
        <translation>Ons verwysing: %1</translation>
    </message>
    <message>
        <source>When: %1</source>
        <translation>Wanneer: %1</translation>
    </message>
    <message>
        <source>State: %1</source>
        <translation>Status: %1</translation>
    </message>
    <message>
        <source>What happened: %1</source>
        <translation>Wat gebeur het: %1</translation>
    </message>
    <message>
        <source>Who can fix it: %1</source>
        <translation>Wie kan dit regstel: %1</translation>
    </message>
    <message>
        <source>Sage One&apos;s own words: %1</source>
        <translation>Sage One se eie woorde: %1</translation>
    </message>
    <message>
        <source>For Sage One&apos;s support: %1</source>
        <translation>Vir Sage One se ondersteuning: %1</translation>
    </message>
</context>
<context>
    <name>greenhand::SyncQueue</name>
    <message>
        <source>at most one request a second</source>
        <translation>hoogstens een versoek per sekonde</translation>
    </message>
    <message>
        <source>at most one request every %1 ms</source>
        <translation>hoogstens een versoek elke %1 ms</translation>
    </message>
    <message>
        <source>Today: %1 of %2 requests</source>
        <translation>Vandag: %1 van %2 versoeke</translation>
    </message>
    <message>
        <source>Sending %1 of %2</source>
        <translation>Stuur %1 van %2</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Word gestuur</translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <translation>Niks wag nie</translation>
    </message>
    <message>
        <source>1 push is not through</source>
        <translation>1 stuurtaak is nie deur nie</translation>
    </message>
    <message>
        <source>%1 pushes are not through</source>
        <translation>%1 stuurtake is nie deur nie</translation>
    </message>
    <message>
        <source>Sage One has blocked requests until %1, %2 left</source>
        <translation>Sage One het versoeke tot %1 geblokkeer, nog %2</translation>
    </message>
    <message>
        <source>%1 goes on in %2</source>
        <translation>%1 gaan aan oor %2</translation>
    </message>
</context>
<context>
    <name>greenhand::SyncingPage</name>
    <message>
        <source>Nobody: Greenhand goes on by itself</source>
        <translation>Niemand: Greenhand gaan vanself aan</translation>
    </message>
    <message>
        <source>You</source>
        <translation>U</translation>
    </message>
    <message>
        <source>Financial manager</source>
        <translation>Finansiële bestuurder</translation>
    </message>
    <message>
        <source>Sage One administrator</source>
        <translation>Sage One-administrateur</translation>
    </message>
    <message>
        <source>Whoever looks after the network</source>
        <translation>Wie die netwerk versorg</translation>
    </message>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kliënt</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Faktuur</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-pos</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Totaal</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Wat gebeur het</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Stap</translation>
    </message>
    <message>
        <source>Who can fix it</source>
        <translation>Wie stel reg</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Maak oop</translation>
    </message>
    <message>
        <source>Retry all</source>
        <translation>Probeer almal weer</translation>
    </message>
    <message>
        <source>What has not reached Sage One</source>
        <translation>Wat Sage One nie bereik het nie</translation>
    </message>
    <message>
        <source>&amp;Open the invoice</source>
        <translation>Maak die faktuur &amp;oop</translation>
    </message>
    <message>
        <source>Open invoice %1</source>
        <translation>Maak faktuur %1 oop</translation>
    </message>
    <message>
        <source>This push has no invoice.</source>
        <translation>Hierdie stuurtaak het geen faktuur nie.</translation>
    </message>
    <message>
        <source>A push that does not end well stands here until it is solved.</source>
        <translation>&apos;n Stuurtaak wat nie goed afloop nie, staan hier totdat dit opgelos is.</translation>
    </message>
    <message>
        <source>Show Invoices</source>
        <translation>Wys Fakture</translation>
    </message>
    <message>
        <source>Sage One&apos;s own words</source>
        <translation>Sage One se eie woorde</translation>
    </message>
    <message>
        <source>Copied. Paste it into an e-mail to the financial manager.</source>
        <translation>Gekopieer. Plak dit in &apos;n e-pos aan die finansiële bestuurder.</translation>
    </message>
    <message>
        <source>Our reference</source>
        <translation>Ons verwysing</translation>
    </message>
    <message>
        <source>For Sage One&apos;s support</source>
        <translation>Vir Sage One se ondersteuning</translation>
    </message>
    <message>
        <source>Search invoice, customer, what happened</source>
        <translation>Soek faktuur, kliënt, wat gebeur het</translation>
    </message>
    <message>
        <source>Takes up again all in the list that may be taken up by a click</source>
        <translation>Neem alles in die lys weer op wat met &apos;n klik opgeneem mag word</translation>
    </message>
    <message>
        <source>Shows only what is in this state</source>
        <translation>Wys net wat in hierdie status is</translation>
    </message>
    <message>
        <source>Any state</source>
        <translation>Enige status</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Voer uit…</translation>
    </message>
    <message>
        <source>Writes all rows of this list, as it is filtered, to a CSV file</source>
        <translation>Skryf alle rye van hierdie lys, soos dit gefiltreer is, na &apos;n CSV-lêer</translation>
    </message>
    <message>
        <source>Nothing in this list is like that.</source>
        <translation>Niks in hierdie lys is so nie.</translation>
    </message>
    <message>
        <source>Looked in invoice, customer, step, what happened, Sage One&apos;s own words and our reference.</source>
        <translation>Gesoek in faktuur, kliënt, stap, wat gebeur het, Sage One se eie woorde en ons verwysing.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Wys alles</translation>
    </message>
    <message>
        <source>No push waits to be solved.</source>
        <translation>Geen stuuraksie wag om opgelos te word nie.</translation>
    </message>
</context>
<context>
    <name>greenhand::TotalsBox</name>
    <message>
        <source>Discount</source>
        <translation>Afslag</translation>
    </message>
    <message>
        <source>Exclusive</source>
        <translation>Uitsluitend</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>BTW</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Totaal</translation>
    </message>
</context>
<context>
    <name>greenhand::TradeButtons</name>
    <message>
        <source>Delete the draft</source>
        <translation>Skrap die konsep</translation>
    </message>
    <message>
        <source>Delete invoice #%1 of %2 (%3, %4)?

The number stays used and is kept as void. The lead goes back to Invoicing - New, and the next Generate Invoice takes a new number.</source>
        <translation>Skrap faktuur #%1 van %2 (%3, %4)?

Die nommer bly gebruik en word as nietig gehou. Die opdrag gaan terug na Fakturering - Nuut, en die volgende Genereer faktuur neem &apos;n nuwe nommer.</translation>
    </message>
    <message>
        <source>&amp;Delete invoice #%1</source>
        <translation>&amp;Skrap faktuur #%1</translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation>&amp;Hou dit</translation>
    </message>
    <message>
        <source>Invoice #%1 was deleted; %2 is in Invoicing - New.</source>
        <translation>Faktuur #%1 is geskrap; %2 is in Fakturering - Nuut.</translation>
    </message>
    <message>
        <source>Invoice #%1 of %2 is back as it was.</source>
        <translation>Faktuur #%1 van %2 is terug soos dit was.</translation>
    </message>
    <message>
        <source>Customer: %1</source>
        <translation>Kliënt: %1</translation>
    </message>
    <message>
        <source>Customer %1 saved. Invoice #%2 keeps the particulars it has; they are changed on the invoice.</source>
        <translation>Kliënt %1 gestoor. Faktuur #%2 hou die besonderhede wat dit het; hulle word op die faktuur verander.</translation>
    </message>
    <message>
        <source>Customer %1 saved.</source>
        <translation>Kliënt %1 gestoor.</translation>
    </message>
    <message>
        <source>These are the particulars that invoice #%1 was sent with. They are only viewed here.</source>
        <translation>Dit is die besonderhede waarmee faktuur #%1 gestuur is. Hulle word hier net bekyk.</translation>
    </message>
    <message>
        <source>Invoice #%1 goes to Sage One with these particulars, so they are only viewed here.</source>
        <translation>Faktuur #%1 gaan met hierdie besonderhede na Sage One, daarom word hulle hier net bekyk.</translation>
    </message>
    <message>
        <source>In Sage One the customer is called “%1”.</source>
        <translation>In Sage One heet die kliënt “%1”.</translation>
    </message>
    <message>
        <source>Customer of invoice #%1</source>
        <translation>Kliënt van faktuur #%1</translation>
    </message>
    <message>
        <source>%1 is a copy of %2 and has no invoice yet.</source>
        <translation>%1 is &apos;n kopie van %2 en het nog geen faktuur nie.</translation>
    </message>
    <message>
        <source>Greenhand</source>
        <translation>Greenhand</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>Maak &amp;toe</translation>
    </message>
    <message>
        <source>A draft that is over a limit is deleted by the financial manager.</source>
        <translation>&apos;n Konsep wat bo &apos;n perk is, word deur die finansiële bestuurder geskrap.</translation>
    </message>
    <message>
        <source>#%1 of %2 (%3, %4)</source>
        <translation>#%1 van %2 (%3, %4)</translation>
    </message>
    <message>
        <source>Delete the drafts</source>
        <translation>Skrap die konsepte</translation>
    </message>
    <message>
        <source>Delete %1 invoices, %2 together?

Their numbers stay used and are kept as void. Their leads go back to Invoicing - New, and each next Generate Invoice takes a new number.</source>
        <translation>Skrap %1 fakture, saam %2?

Hulle nommers bly gebruik en word as nietig gehou. Hulle opdragte gaan terug na Fakturering - Nuut, en elke volgende Genereer faktuur neem &apos;n nuwe nommer.</translation>
    </message>
    <message>
        <source>&amp;Delete %1 invoices</source>
        <translation>&amp;Skrap %1 fakture</translation>
    </message>
    <message>
        <source>&amp;Keep them</source>
        <translation>&amp;Hou hulle</translation>
    </message>
    <message>
        <source>Several drafts at once are deleted by the financial manager.</source>
        <translation>Verskeie konsepte tegelyk word deur die finansiële bestuurder geskrap.</translation>
    </message>
    <message>
        <source>%1 invoices were deleted; their leads are in Invoicing - New.</source>
        <translation>%1 fakture is geskrap; hulle opdragte is in Fakturering - Nuut.</translation>
    </message>
    <message>
        <source>%1 invoices are back as they were.</source>
        <translation>%1 fakture is terug soos hulle was.</translation>
    </message>
    <message>
        <source>Deleting drafts: %1 of %2</source>
        <translation>Konsepte word geskrap: %1 van %2</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Stoor tans…</translation>
    </message>
    <message>
        <source>Stops; no draft is deleted then (Escape)</source>
        <translation>Stop; geen konsep word dan geskrap nie (Escape)</translation>
    </message>
    <message>
        <source>Bring the drafts back</source>
        <translation>Bring die konsepte terug</translation>
    </message>
    <message>
        <source>Bringing drafts back: %1 of %2</source>
        <translation>Konsepte word teruggebring: %1 van %2</translation>
    </message>
    <message>
        <source>Stops; the drafts stay deleted then (Escape)</source>
        <translation>Stop; die konsepte bly dan geskrap (Escape)</translation>
    </message>
</context>
<context>
    <name>greenhand::TypingHistory</name>
    <message>
        <source>Undo</source>
        <translation>Ontdoen</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Herdoen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Undo %1</source>
        <translation>Ontdoen %1</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>Niks om te ontdoen nie</translation>
    </message>
    <message>
        <source>Redo %1</source>
        <translation>Herdoen %1</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>Niks om te herdoen nie</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>niks</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>%1: saved is %2, you typed %3</source>
        <translation>%1: gestoor is %2, u het %3 getik</translation>
    </message>
    <message>
        <source>saved line: %1</source>
        <translation>gestoorde reël: %1</translation>
    </message>
    <message>
        <source>your line: %1</source>
        <translation>u reël: %1</translation>
    </message>
</context>
<context>
    <name>greenhand::TypingRecovery</name>
    <message>
        <source>what was typed before the interruption</source>
        <translation>wat voor die onderbreking getik is</translation>
    </message>
    <message>
        <source>Greenhand was interrupted. What you typed at %1 is back and not saved yet.</source>
        <translation>Greenhand is onderbreek. Wat u om %1 getik het, is terug en nog nie gestoor nie.</translation>
    </message>
    <message>
        <source>Discard it</source>
        <translation>Gooi dit weg</translation>
    </message>
    <message>
        <source>going back to what is saved</source>
        <translation>terug na wat gestoor is</translation>
    </message>
    <message>
        <source>Let go of it</source>
        <translation>Laat dit gaan</translation>
    </message>
    <message>
        <source>What was typed at %1 stays kept. What you type now is not, until you decide or save.</source>
        <translation>Wat om %1 getik is, bly bewaar. Wat u nou tik, word nie bewaar totdat u besluit of stoor nie.</translation>
    </message>
    <message>
        <source>Decide now</source>
        <translation>Besluit nou</translation>
    </message>
    <message>
        <source>It can be changed again. What you typed at %1 is back and not saved yet.</source>
        <translation>Dit kan weer verander word. Wat u om %1 getik het, is terug en nog nie gestoor nie.</translation>
    </message>
    <message>
        <source>What you typed at %1 was not saved and cannot be any more. Copy from here what you still need, or make a credit note: %2</source>
        <translation>Wat u om %1 getik het, is nie gestoor nie en kan nie meer gestoor word nie. Kopieer hiervandaan wat u nog nodig het, of maak &apos;n kredietnota: %2</translation>
    </message>
</context>
<context>
    <name>greenhand::UnbilledWords</name>
    <message>
        <source>“%1” is noted, but there is no labour line. Add one if it is to be billed.</source>
        <translation>“%1” is aangeteken, maar daar is geen arbeidsreël nie. Voeg een by as dit gefaktureer moet word.</translation>
    </message>
    <message>
        <source>Line %1, “%2”, is labour that is not billed. Set Billable to Yes if it should be.</source>
        <translation>Reël %1, “%2”, is arbeid wat nie gefaktureer word nie. Stel Faktureerbaar op Ja as dit moet.</translation>
    </message>
    <message>
        <source>Line %1, “%2”, is billable but not on the invoice. Add it there, or set Billable to No.</source>
        <translation>Reël %1, “%2”, is faktureerbaar maar nie op die faktuur nie. Voeg dit daar by, of stel Faktureerbaar op Nee.</translation>
    </message>
    <message>
        <source>Line %1, “%2”, is priced below what it costs. Check its price and discount.</source>
        <translation>Reël %1, “%2”, se prys is onder sy koste. Kyk na prys en afslag.</translation>
    </message>
    <message>
        <source>Invoice #%1 has the same customer and total and is of the same week. Check that this job is not billed twice.</source>
        <translation>Faktuur #%1 het dieselfde kliënt en totaal en is van dieselfde week. Maak seker dat hierdie werk nie twee keer gefaktureer word nie.</translation>
    </message>
</context>
<context>
    <name>greenhand::UndoBar</name>
    <message>
        <source>Undo: %1</source>
        <translation>Ontdoen: %1</translation>
    </message>
    <message>
        <source>Takes it back: %1 (Ctrl+Z)</source>
        <translation>Neem dit terug: %1 (Ctrl+Z)</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Un&amp;do</source>
        <translation>On&amp;tdoen</translation>
    </message>
</context>
<context>
    <name>greenhand::Words</name>
    <message>
        <source>E-mailed</source>
        <translation>Ge-e-pos</translation>
    </message>
    <message>
        <source>Taken up; Sage One is asked first</source>
        <translation>Opgeneem; Sage One word eers gevra</translation>
    </message>
    <message>
        <source>Found in Sage One, the same</source>
        <translation>In Sage One gevind, dieselfde</translation>
    </message>
    <message>
        <source>Found in Sage One, and it differs</source>
        <translation>In Sage One gevind, en dit verskil</translation>
    </message>
    <message>
        <source>Sage One could not be asked; nothing was sent</source>
        <translation>Sage One kon nie gevra word nie; niks is gestuur nie</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gestuur</translation>
    </message>
    <message>
        <source>Nothing left this computer</source>
        <translation>Niks het hierdie rekenaar verlaat nie</translation>
    </message>
    <message>
        <source>A person said that it arrived</source>
        <translation>&apos;n Mens het gesê dat dit aangekom het</translation>
    </message>
    <message>
        <source>Sage One took it</source>
        <translation>Sage One het dit geneem</translation>
    </message>
    <message>
        <source>Sage One took it, and what it holds differs</source>
        <translation>Sage One het dit geneem, en wat daar staan, verskil</translation>
    </message>
    <message>
        <source>Refused before anything was sent</source>
        <translation>Geweier voordat iets gestuur is</translation>
    </message>
    <message>
        <source>Sage One refused it</source>
        <translation>Sage One het dit geweier</translation>
    </message>
    <message>
        <source>No clear answer</source>
        <translation>Geen duidelike antwoord nie</translation>
    </message>
    <message>
        <source>Greenhand was stopped in the middle of it</source>
        <translation>Greenhand is in die middel daarvan gestop</translation>
    </message>
    <message>
        <source>The ledger was restored or copied</source>
        <translation>Die grootboek is teruggebring of gekopieer</translation>
    </message>
    <message>
        <source>Not in Sage One, asked twice after the waiting time</source>
        <translation>Nie in Sage One nie, twee keer ná die wagtyd gevra</translation>
    </message>
    <message>
        <source>A person said: send it again</source>
        <translation>&apos;n Mens het gesê: stuur dit weer</translation>
    </message>
    <message>
        <source>The log-in was refused</source>
        <translation>Die aanmelding is geweier</translation>
    </message>
    <message>
        <source>Sage One blocked further requests</source>
        <translation>Sage One het verdere versoeke geblokkeer</translation>
    </message>
    <message>
        <source>The server could not prove that it is Sage One</source>
        <translation>Die bediener kon nie bewys dat dit Sage One is nie</translation>
    </message>
    <message>
        <source>The settings do not fit Sage One</source>
        <translation>Die instellings pas nie by Sage One nie</translation>
    </message>
    <message>
        <source>The Sage One registration has run out</source>
        <translation>Die Sage One-registrasie het verval</translation>
    </message>
    <message>
        <source>The network&apos;s proxy refused the connection</source>
        <translation>Die netwerk se instaanbediener het die verbinding geweier</translation>
    </message>
    <message>
        <source>The block was over</source>
        <translation>Die blokkering was verby</translation>
    </message>
    <message>
        <source>Taken up again after the refusal</source>
        <translation>Ná die weiering weer opgeneem</translation>
    </message>
    <message>
        <source>A person said: do not send it</source>
        <translation>&apos;n Mens het gesê: moenie dit stuur nie</translation>
    </message>
    <message>
        <source>A person closed it as settled</source>
        <translation>&apos;n Mens het dit as afgehandel gesluit</translation>
    </message>
    <message>
        <source>Invoice #%1 was never sent to Sage One, so there is no receipt of it.</source>
        <translation>Faktuur #%1 is nooit aan Sage One gestuur nie, dus is daar geen bewys daarvan nie.</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 om %2</translation>
    </message>
    <message>
        <source>equal to the cent</source>
        <translation>gelyk tot op die sent</translation>
    </message>
    <message>
        <source>Sage One has %1 more</source>
        <translation>Sage One het %1 meer</translation>
    </message>
    <message>
        <source>Sage One has %1 less</source>
        <translation>Sage One het %1 minder</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kliënt</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Faktuur</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-pos</translation>
    </message>
    <message>
        <source>number %1 of its own</source>
        <translation>nommer %1 van sy eie</translation>
    </message>
    <message>
        <source>%1 (its own number %2)</source>
        <translation>%1 (sy eie nommer %2)</translation>
    </message>
    <message>
        <source>Amounts</source>
        <translation>Bedrae</translation>
    </message>
    <message>
        <source>Greenhand</source>
        <translation>Greenhand</translation>
    </message>
    <message>
        <source>Sage One</source>
        <translation>Sage One</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergelyking</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nie bekend nie</translation>
    </message>
    <message>
        <source>Exclusive</source>
        <translation>Uitsluitend</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>BTW</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Totaal</translation>
    </message>
    <message>
        <source>%1, attempt %2</source>
        <translation>%1, poging %2</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Deur</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Aan</translation>
    </message>
    <message>
        <source>Body (SHA-256)</source>
        <translation>Inhoud (SHA-256)</translation>
    </message>
    <message>
        <source>Total sent</source>
        <translation>Totaal gestuur</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Afloop</translation>
    </message>
    <message>
        <source>Known since</source>
        <translation>Bekend sedert</translation>
    </message>
    <message>
        <source>Sage One&apos;s own words</source>
        <translation>Sage One se eie woorde</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwoord</translation>
    </message>
    <message>
        <source>Not known yet.</source>
        <translation>Nog nie bekend nie.</translation>
    </message>
    <message>
        <source>In Sage One as</source>
        <translation>In Sage One as</translation>
    </message>
    <message>
        <source>Total there</source>
        <translation>Totaal daar</translation>
    </message>
    <message>
        <source>%1, every step</source>
        <translation>%1, elke stap</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Wat gebeur het</translation>
    </message>
    <message>
        <source>Reason given</source>
        <translation>Rede wat gegee is</translation>
    </message>
    <message>
        <source>Push receipt of invoice #%1</source>
        <translation>Stuurbewys van faktuur #%1</translation>
    </message>
    <message>
        <source>Our number</source>
        <translation>Ons nommer</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Verwysing</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Maatskappy</translation>
    </message>
    <message>
        <source>Sage One company</source>
        <translation>Sage One-maatskappy</translation>
    </message>
    <message>
        <source>The invoice is in Sage One, but Sage One does not take {email} as an e-mail address. Correct the customer&apos;s address, then e-mail it again.</source>
        <translation>Die faktuur is in Sage One, maar Sage One aanvaar nie {email} as &apos;n e-posadres nie. Maak die kliënt se adres reg en stuur dit dan weer per e-pos.</translation>
    </message>
    <message>
        <source>Sage One already has a customer with this name. Link that one, or give yours another name.</source>
        <translation>Sage One het reeds &apos;n kliënt met hierdie naam. Koppel daardie een, of gee uwe &apos;n ander naam.</translation>
    </message>
    <message>
        <source>The company is not active in Sage One, so it takes nothing. Have it made active there, then press Retry.</source>
        <translation>Die maatskappy is nie in Sage One aktief nie en neem dus niks nie. Laat dit daar aktief maak en druk dan Probeer weer.</translation>
    </message>
    <message>
        <source>The customer is not active in Sage One. Make it active there or link another one, then press Retry.</source>
        <translation>Die kliënt is nie in Sage One aktief nie. Maak hom daar aktief of koppel &apos;n ander een, en druk dan Probeer weer.</translation>
    </message>
    <message>
        <source>Sage One cannot use the customer that ours is linked to. Link another one, then press Retry.</source>
        <translation>Sage One kan nie die kliënt gebruik waaraan ons s&apos;n gekoppel is nie. Koppel &apos;n ander een en druk dan Probeer weer.</translation>
    </message>
    <message>
        <source>The invoice&apos;s date lies in a VAT period that is closed in Sage One. Give it a date in an open period, or have that period opened, then press Retry.</source>
        <translation>Die faktuur se datum val in &apos;n BTW-tydperk wat in Sage One gesluit is. Gee dit &apos;n datum in &apos;n oop tydperk, of laat daardie tydperk oopmaak, en druk dan Probeer weer.</translation>
    </message>
    <message>
        <source>The invoice&apos;s date lies in a period that is locked in Sage One. Give it a later date, or have the period opened, then press Retry.</source>
        <translation>Die faktuur se datum val in &apos;n tydperk wat in Sage One gesluit is. Gee dit &apos;n later datum, of laat die tydperk oopmaak, en druk dan Probeer weer.</translation>
    </message>
    <message>
        <source>Sage One has another document with this number. Let Sage One give the numbers in the Sage One settings, then press Retry.</source>
        <translation>Sage One het &apos;n ander dokument met hierdie nommer. Laat Sage One die nommers gee (Sage One-instellings) en druk dan Probeer weer.</translation>
    </message>
    <message>
        <source>Sage One says that it has this invoice&apos;s reference already, but it did not show it when it was asked. Have it looked for in Sage One first; Retry asks once more before it sends anything.</source>
        <translation>Sage One sê dat dit hierdie faktuur se verwysing reeds het, maar het dit nie gewys toe dit gevra is nie. Laat eers in Sage One daarna soek; Probeer weer vra nog een keer voordat dit iets stuur.</translation>
    </message>
    <message>
        <source>Sage One does not take the VAT type of a line. Pair the VAT types in the Sage One settings, then press Retry.</source>
        <translation>Sage One aanvaar nie die BTW-soort van &apos;n reël nie. Paar die BTW-soorte in die Sage One-instellings en druk dan Probeer weer.</translation>
    </message>
    <message>
        <source>Sage One does not take the item or account that a line is booked on. Choose another one in the Sage One settings, then press Retry.</source>
        <translation>Sage One aanvaar nie die item of rekening waarop &apos;n reël geboek word nie. Kies &apos;n ander een in die Sage One-instellings en druk dan Probeer weer.</translation>
    </message>
    <message>
        <source>Sage One does not take the sales representative. Choose another one in the Sage One settings, then press Retry.</source>
        <translation>Sage One aanvaar nie die verkoopsverteenwoordiger nie. Kies &apos;n ander een in die Sage One-instellings en druk dan Probeer weer.</translation>
    </message>
    <message>
        <source>A text is longer than Sage One takes. Shorten it, then press Retry.{says}</source>
        <translation>&apos;n Teks is langer as wat Sage One aanvaar. Verkort dit en druk dan Probeer weer.{says}</translation>
    </message>
    <message>
        <source>An amount is larger than Sage One takes. Check quantity and price, then press Retry.</source>
        <translation>&apos;n Bedrag is groter as wat Sage One aanvaar. Kyk na hoeveelheid en prys en druk dan Probeer weer.</translation>
    </message>
    <message>
        <source>Sage One does not take a date of this. Correct it, then press Retry.{says}</source>
        <translation>Sage One aanvaar nie &apos;n datum hiervan nie. Maak dit reg en druk dan Probeer weer.{says}</translation>
    </message>
    <message>
        <source>Sage One misses something that it needs. Fill it in, then press Retry.{says}</source>
        <translation>Sage One mis iets wat dit nodig het. Vul dit in en druk dan Probeer weer.{says}</translation>
    </message>
    <message>
        <source>Sage One was given no user name; nothing was sent. Enter it in the Sage One settings.</source>
        <translation>Sage One het geen gebruikersnaam gekry nie; niks is gestuur nie. Tik dit in die Sage One-instellings.</translation>
    </message>
    <message>
        <source>Sage One has locked its user out after too many wrong log-ins, until {until}. Greenhand waits by itself; have the password checked meanwhile.</source>
        <translation>Sage One het sy gebruiker ná te veel verkeerde aanmeldings tot {until} uitgesluit. Greenhand wag vanself; laat intussen die wagwoord nagaan.</translation>
    </message>
    <message>
        <source>Sage One does not know the company that is connected. Choose it again in the Sage One settings.</source>
        <translation>Sage One ken nie die maatskappy wat verbind is nie. Kies dit weer in die Sage One-instellings.</translation>
    </message>
    <message>
        <source>At this address is no Sage One as Greenhand knows it. Check the address in the Sage One settings.</source>
        <translation>By hierdie adres is geen Sage One soos Greenhand dit ken nie. Kyk na die adres in die Sage One-instellings.</translation>
    </message>
    <message>
        <source>The invoice is in Sage One, but it was not e-mailed to {email} yet: Sage One did not answer. Tried again {when}.</source>
        <translation>Die faktuur is in Sage One, maar is nog nie per e-pos aan {email} gestuur nie: Sage One het nie geantwoord nie. Word {when} weer probeer.</translation>
    </message>
    <message>
        <source>Sage One is e-mailing the invoice to {email}…</source>
        <translation>Sage One stuur die faktuur per e-pos aan {email}…</translation>
    </message>
    <message>
        <source>The invoice is in Sage One. Its e-mail to {email} may have been sent or not; ask the customer, or e-mail it again.</source>
        <translation>Die faktuur is in Sage One. Die e-pos aan {email} is dalk gestuur of dalk nie; vra die kliënt, of stuur dit weer per e-pos.</translation>
    </message>
    <message>
        <source>The invoice is in Sage One, but Sage One did not e-mail it to {email}.{says}</source>
        <translation>Die faktuur is in Sage One, maar Sage One het dit nie per e-pos aan {email} gestuur nie.{says}</translation>
    </message>
    <message>
        <source>Sage One is being maintained; tried again {when}.</source>
        <translation>Sage One word onderhou; word {when} weer probeer.</translation>
    </message>
    <message>
        <source>Sage One did not answer the question before the sending; nothing was sent. Tried again {when}.</source>
        <translation>Sage One het nie die vraag voor die stuur geantwoord nie; niks is gestuur nie. Word {when} weer probeer.</translation>
    </message>
    <message>
        <source>Sage One&apos;s answer to the question before the sending made no sense; nothing was sent. Tried again {when}.</source>
        <translation>Sage One se antwoord op die vraag voor die stuur maak geen sin nie; niks is gestuur nie. Word {when} weer probeer.</translation>
    </message>
    <message>
        <source>Sage One had a fault before anything was sent. Tried again {when}.</source>
        <translation>Sage One het &apos;n fout gehad voordat iets gestuur is. Word {when} weer probeer.</translation>
    </message>
    <message>
        <source>Sage One refused what has to come before it; nothing was sent.{says}</source>
        <translation>Sage One het geweier wat vooraf moet kom; niks is gestuur nie.{says}</translation>
    </message>
    <message>
        <source>It is not clear whether this reached Sage One. Sage One is being maintained; tried again {when}.</source>
        <translation>Dit is nie duidelik of dit Sage One bereik het nie. Sage One word onderhou; word {when} weer probeer.</translation>
    </message>
    <message>
        <source>It is not clear whether this reached Sage One, and Sage One did not accept the user name or password when it was asked. Correct them in the Sage One settings, then ask again.</source>
        <translation>Dit is nie duidelik of dit Sage One bereik het nie, en Sage One het nie die gebruikersnaam of wagwoord aanvaar toe dit gevra is nie. Maak dit in die Sage One-instellings reg en vra dan weer.</translation>
    </message>
    <message>
        <source>It is not clear whether this reached Sage One, and Sage One did not accept the API key when it was asked. Correct it in the Sage One settings, then ask again.</source>
        <translation>Dit is nie duidelik of dit Sage One bereik het nie, en Sage One het nie die API-sleutel aanvaar toe dit gevra is nie. Maak dit in die Sage One-instellings reg en vra dan weer.</translation>
    </message>
    <message>
        <source>It is not clear whether this reached Sage One, and its user may not look. Have the user given the right in Sage One, then ask again.</source>
        <translation>Dit is nie duidelik of dit Sage One bereik het nie, en sy gebruiker mag nie kyk nie. Laat die gebruiker in Sage One die reg kry en vra dan weer.</translation>
    </message>
    <message>
        <source>It is not clear whether this reached Sage One, and the Sage One registration has run out meanwhile. Have it paid, then ask again.</source>
        <translation>Dit is nie duidelik of dit Sage One bereik het nie, en die Sage One-registrasie het intussen verval. Laat dit betaal en vra dan weer.</translation>
    </message>
    <message>
        <source>It is not clear whether this reached Sage One, and the address or company in the settings is not known there. Correct it in the Sage One settings, then ask again.</source>
        <translation>Dit is nie duidelik of dit Sage One bereik het nie, en die adres of maatskappy in die instellings is nie daar bekend nie. Maak dit in die Sage One-instellings reg en vra dan weer.</translation>
    </message>
    <message>
        <source>It is not clear whether this reached Sage One, and Sage One has blocked further requests. {wait}</source>
        <translation>Dit is nie duidelik of dit Sage One bereik het nie, en Sage One het verdere versoeke geblokkeer. {wait}</translation>
    </message>
    <message>
        <source>It is not clear whether this reached Sage One, and Sage One cannot be reached now. {wait}</source>
        <translation>Dit is nie duidelik of dit Sage One bereik het nie, en Sage One kan nie nou bereik word nie. {wait}</translation>
    </message>
    <message>
        <source>It is not clear whether this reached Sage One, and the server could not prove now that it is Sage One. {wait}</source>
        <translation>Dit is nie duidelik of dit Sage One bereik het nie, en die bediener kon nie nou bewys dat dit Sage One is nie. {wait}</translation>
    </message>
    <message>
        <source>It is not clear whether this reached Sage One, and your network&apos;s proxy refuses the connection now. {wait}</source>
        <translation>Dit is nie duidelik of dit Sage One bereik het nie, en u netwerk se instaanbediener weier nou die verbinding. {wait}</translation>
    </message>
    <message>
        <source>It is not clear whether this reached Sage One, and Sage One&apos;s list could not be trusted. Look for it in Sage One yourself. {wait}</source>
        <translation>Dit is nie duidelik of dit Sage One bereik het nie, en Sage One se lys kon nie vertrou word nie. Soek self in Sage One daarna. {wait}</translation>
    </message>
    <message>
        <source>It is not clear yet whether Sage One has the customer. The invoice waits for that; nothing of it was sent.</source>
        <translation>Dit is nog nie duidelik of Sage One die kliënt het nie. Die faktuur wag daarop; niks daarvan is gestuur nie.</translation>
    </message>
    <message>
        <source>Sage One does not have the customer. Send the customer again or link one; then press Retry.</source>
        <translation>Sage One het nie die kliënt nie. Stuur die kliënt weer of koppel een; druk dan Probeer weer.</translation>
    </message>
    <message>
        <source>It is in Sage One, but with another total; its e-mail is held back. Ours and Sage One&apos;s: {words}. Correct it in Sage One and ask again, or close this when what is there stands.</source>
        <translation>Dit is in Sage One, maar met &apos;n ander totaal; die e-pos word teruggehou. Ons s&apos;n en Sage One s&apos;n: {words}. Maak dit in Sage One reg en vra weer, of sluit dit as wat daar is, reg is.</translation>
    </message>
    <message>
        <source>It is not set where a line is booked in Sage One, or which VAT type it has there. Map it in the Sage One settings, then press Retry.</source>
        <translation>Dit is nie gestel waar &apos;n reël in Sage One geboek word of watter BTW-soort dit daar het nie. Wys dit in die Sage One-instellings toe en druk dan Probeer weer.</translation>
    </message>
    <message>
        <source>It is not clear whether Sage One has this customer now. {wait}</source>
        <translation>Dit is nie duidelik of Sage One nou hierdie kliënt het nie. {wait}</translation>
    </message>
    <message>
        <source>Sage One does not have this customer, asked twice after the waiting time. You may send it again, or link one that is there.</source>
        <translation>Sage One het nie hierdie kliënt nie, twee keer ná die wagtyd gevra. U mag hom weer stuur, of een koppel wat daar is.</translation>
    </message>
    <message>
        <source>{reason}</source>
        <translation>{reason}</translation>
    </message>
    <message>
        <source>Asking Sage One…</source>
        <translation>Sage One word gevra…</translation>
    </message>
    <message>
        <source>Being sent to Sage One…</source>
        <translation>Word aan Sage One gestuur…</translation>
    </message>
    <message>
        <source>It is not clear whether this reached Sage One. {wait}</source>
        <translation>Dit is nie duidelik of dit Sage One bereik het nie. {wait}</translation>
    </message>
    <message>
        <source>Sage One does not have it, asked twice after the waiting time. You may send it again. If it is there after all, typed in by hand, write our reference into it there and ask Sage again: then it is linked.</source>
        <translation>Sage One het dit nie, twee keer ná die wagtyd gevra. U mag dit weer stuur. As dit tog daar is, met die hand ingetik, skryf ons verwysing daar in en vra Sage weer: dan word dit gekoppel.</translation>
    </message>
    <message>
        <source>Sage One has blocked further requests until {until}. Greenhand waits by itself.</source>
        <translation>Sage One het verdere versoeke tot {until} geblokkeer. Greenhand wag vanself.</translation>
    </message>
    <message>
        <source>It is in Sage One.</source>
        <translation>Dit is in Sage One.</translation>
    </message>
    <message>
        <source>Marked not to be sent.</source>
        <translation>Gemerk om nie gestuur te word nie.</translation>
    </message>
    <message>
        <source>What Sage One has differs from ours. Compare both, then close this.</source>
        <translation>Wat Sage One het, verskil van ons s&apos;n. Vergelyk albei en sluit dit dan.</translation>
    </message>
    <message>
        <source>It was changed after Sage One refused it. Press Retry to send it.</source>
        <translation>Dit is verander nadat Sage One dit geweier het. Druk Probeer weer om dit te stuur.</translation>
    </message>
    <message>
        <source>Waits to be sent.</source>
        <translation>Wag om gestuur te word.</translation>
    </message>
    <message>
        <source>soon</source>
        <translation>binnekort</translation>
    </message>
    <message>
        <source>in %1 s</source>
        <translation>oor %1 s</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>om %1</translation>
    </message>
    <message>
        <source>Wait until %1, then Greenhand asks again.</source>
        <translation>Wag tot %1, dan vra Greenhand weer.</translation>
    </message>
    <message>
        <source>Sage One says: “{words}”</source>
        <translation>Sage One sê: “{words}”</translation>
    </message>
    <message>
        <source>the customer</source>
        <translation>die kliënt</translation>
    </message>
    <message>
        <source>The invoice is in Sage One</source>
        <translation>Die faktuur is in Sage One</translation>
    </message>
    <message>
        <source>The invoice is in Sage One, but it was not e-mailed to {email} yet.</source>
        <translation>Die faktuur is in Sage One, maar is nog nie per e-pos aan {email} gestuur nie.</translation>
    </message>
    <message>
        <source>the file</source>
        <translation>die lêer</translation>
    </message>
    <message>
        <source>Sage One says: “%1”</source>
        <translation>Sage One sê: “%1”</translation>
    </message>
    <message>
        <source>%1 was not found.</source>
        <translation>%1 is nie gevind nie.</translation>
    </message>
    <message>
        <source>That record</source>
        <translation>Daardie rekord</translation>
    </message>
    <message>
        <source>This was changed elsewhere since you opened it, so it was not saved. Note what you typed, then close and open it again.</source>
        <translation>Dit is elders verander sedert u dit oopgemaak het, en is dus nie gestoor nie. Skryf neer wat u getik het, maak dit toe en maak dit weer oop.</translation>
    </message>
    <message>
        <source>%1 is not at the stage where this can be done.</source>
        <translation>%1 is nie op die stadium waar dit gedoen kan word nie.</translation>
    </message>
    <message>
        <source>It</source>
        <translation>Dit</translation>
    </message>
    <message>
        <source>This lead already has its invoice %1. Open that one.</source>
        <translation>Hierdie opdrag het reeds sy faktuur %1. Maak daardie een oop.</translation>
    </message>
    <message>
        <source>The job card has no billable line. Add what was done, then generate the invoice.</source>
        <translation>Die werkkaart het geen faktureerbare reël nie. Voeg by wat gedoen is en genereer dan die faktuur.</translation>
    </message>
    <message>
        <source>The job card names no customer. Choose the customer first.</source>
        <translation>Die werkkaart noem geen kliënt nie. Kies eers die kliënt.</translation>
    </message>
    <message>
        <source>Invoice %1 is in Sage One or on its way there, so it can no longer be changed.</source>
        <translation>Faktuur %1 is in Sage One of op pad daarheen en kan dus nie meer verander word nie.</translation>
    </message>
    <message>
        <source>An amount is larger than R 100 million. Check quantity and price.</source>
        <translation>&apos;n Bedrag is groter as R 100 miljoen. Kyk na hoeveelheid en prys.</translation>
    </message>
    <message>
        <source>Please fill in the %1.</source>
        <translation>Vul asseblief die %1 in.</translation>
    </message>
    <message>
        <source>“%1” cannot be read here.</source>
        <translation>“%1” kan nie hier gelees word nie.</translation>
    </message>
    <message>
        <source>There is already one called %1.</source>
        <translation>Daar is reeds een wat %1 heet.</translation>
    </message>
    <message>
        <source>that</source>
        <translation>so</translation>
    </message>
    <message>
        <source>There is no setting %1. The command “settings” lists them all.</source>
        <translation>Daar is geen instelling %1 nie. Die opdrag “settings” lys hulle almal.</translation>
    </message>
    <message>
        <source>%1 does not exist.</source>
        <translation>%1 bestaan nie.</translation>
    </message>
    <message>
        <source>%1 exists already; it was not touched.</source>
        <translation>%1 bestaan reeds; dit is nie aangeraak nie.</translation>
    </message>
    <message>
        <source>%1 is not a ledger of Greenhand; it was not touched.</source>
        <translation>%1 is nie &apos;n grootboek van Greenhand nie; dit is nie aangeraak nie.</translation>
    </message>
    <message>
        <source>%1 was written by a newer Greenhand; it was not touched. Please update Greenhand.</source>
        <translation>%1 is deur &apos;n nuwer Greenhand geskryf; dit is nie aangeraak nie. Werk Greenhand asseblief by.</translation>
    </message>
    <message>
        <source>%1 is damaged and was not changed. Keep it as it is and restore the last copy of it.</source>
        <translation>%1 is beskadig en is nie verander nie. Hou dit soos dit is en bring die laaste kopie daarvan terug.</translation>
    </message>
    <message>
        <source>%1 lies in a network folder, where a power cut could damage it. Move it to a folder of this computer.</source>
        <translation>%1 lê in &apos;n netwerklêergids, waar &apos;n kragonderbreking dit kan beskadig. Skuif dit na &apos;n lêergids van hierdie rekenaar.</translation>
    </message>
    <message>
        <source>%1 is open in another Greenhand. Close that one, or go on working there.</source>
        <translation>%1 is in &apos;n ander Greenhand oop. Maak daardie een toe, of werk daar verder.</translation>
    </message>
    <message>
        <source>%1 cannot be written. Check that the file and its folder are yours and not read-only.</source>
        <translation>%1 kan nie geskryf word nie. Kyk of die lêer en sy lêergids uwe is en nie leesalleen is nie.</translation>
    </message>
    <message>
        <source>The disk is full, so the last step could not be written. Make room and try again.</source>
        <translation>Die skyf is vol, dus kon die laaste stap nie geskryf word nie. Maak plek en probeer weer.</translation>
    </message>
    <message>
        <source>The ledger could not be read or written; the last step was not done. Close Greenhand and open it again.</source>
        <translation>Die grootboek kon nie gelees of geskryf word nie; die laaste stap is nie gedoen nie. Maak Greenhand toe en weer oop.</translation>
    </message>
    <message>
        <source>No Sage One company is connected yet. Connect it in the settings.</source>
        <translation>Nog geen Sage One-maatskappy is verbind nie. Verbind dit in die instellings.</translation>
    </message>
    <message>
        <source>The Sage One password is not known on this computer. Enter it in the Sage One settings.</source>
        <translation>Die Sage One-wagwoord is nie op hierdie rekenaar bekend nie. Tik dit in die Sage One-instellings.</translation>
    </message>
    <message>
        <source>This computer&apos;s keyring does not work, so the Sage One password could not be read. Enter it in the Sage One settings; it is kept until you close Greenhand.</source>
        <translation>Hierdie rekenaar se sleutelring werk nie, dus kon die Sage One-wagwoord nie gelees word nie. Tik dit in die Sage One-instellings; dit word gehou totdat u Greenhand toemaak.</translation>
    </message>
    <message>
        <source>That is not an address of Sage One. Greenhand sends nothing there.</source>
        <translation>Dit is nie &apos;n adres van Sage One nie. Greenhand stuur niks daarheen nie.</translation>
    </message>
    <message>
        <source>Sage One could not be reached; nothing was sent. Check the internet connection and try again.</source>
        <translation>Sage One kon nie bereik word nie; niks is gestuur nie. Kyk na die internetverbinding en probeer weer.</translation>
    </message>
    <message>
        <source>The server could not prove that it is Sage One; nothing was sent. Ask whoever looks after your network.</source>
        <translation>Die bediener kon nie bewys dat dit Sage One is nie; niks is gestuur nie. Vra wie u netwerk versorg.</translation>
    </message>
    <message>
        <source>Your network&apos;s proxy refused the connection; nothing was sent. Ask whoever looks after your network.</source>
        <translation>U netwerk se instaanbediener het die verbinding geweier; niks is gestuur nie. Vra wie u netwerk versorg.</translation>
    </message>
    <message>
        <source>Sage One asked for silence until %1; nothing was sent.</source>
        <translation>Sage One het tot %1 stilte gevra; niks is gestuur nie.</translation>
    </message>
    <message>
        <source>Another copy of this ledger was opened on this computer meanwhile, so nothing was sent. Close Greenhand, then open the ledger that you work with.</source>
        <translation>&apos;n Ander kopie van hierdie grootboek is intussen op hierdie rekenaar oopgemaak, dus is niks gestuur nie. Maak Greenhand toe en maak dan die grootboek oop waarmee u werk.</translation>
    </message>
    <message>
        <source>This ledger was restored or copied from elsewhere, so nothing was sent. First say that it is the one you work with from now on.</source>
        <translation>Hierdie grootboek is van elders teruggebring of gekopieer, dus is niks gestuur nie. Sê eers dat dit die een is waarmee u van nou af werk.</translation>
    </message>
    <message>
        <source>This ledger was restored or copied, and what its other copy sent last may still be on its way. Nothing was sent; wait until %1.</source>
        <translation>Hierdie grootboek is teruggebring of gekopieer, en wat die ander kopie laas gestuur het, is dalk nog op pad. Niks is gestuur nie; wag tot %1.</translation>
    </message>
    <message>
        <source>Greenhand could not write in your own folder %1, where it remembers how far this ledger is, so nothing was sent. Make room there, or ask whoever looks after this computer, then press Retry.</source>
        <translation>Greenhand kon nie in u eie lêergids %1 skryf, waar dit onthou hoe ver hierdie grootboek is nie, dus is niks gestuur nie. Maak daar plek, of vra wie hierdie rekenaar versorg, en druk dan Probeer weer.</translation>
    </message>
    <message>
        <source>Sage One already has %1 with the same customer, the same total and nearly the same date, sent before this ledger was restored. Nothing was sent. Check that this is another job; then Retry sends it.</source>
        <translation>Sage One het reeds %1 met dieselfde kliënt, dieselfde totaal en byna dieselfde datum, gestuur voordat hierdie grootboek teruggebring is. Niks is gestuur nie. Maak seker dat dit &apos;n ander werk is; dan stuur Probeer weer dit.</translation>
    </message>
    <message>
        <source>Sage One did not answer, so the invoice may or may not be there. Greenhand will look for it; do not send it in any other way.</source>
        <translation>Sage One het nie geantwoord nie, dus is die faktuur dalk daar en dalk nie. Greenhand sal daarna soek; moenie dit op enige ander manier stuur nie.</translation>
    </message>
    <message>
        <source>Sage One&apos;s answer made no sense, so it is not clear whether it worked. Greenhand will look; do not send it in any other way.</source>
        <translation>Sage One se antwoord maak geen sin nie, dus is dit nie duidelik of dit gewerk het nie. Greenhand sal kyk; moenie dit op enige ander manier stuur nie.</translation>
    </message>
    <message>
        <source>Sage One had a fault while it worked on this, so it is not clear whether it worked. Greenhand will look; do not send it in any other way.</source>
        <translation>Sage One het &apos;n fout gehad terwyl dit hieraan gewerk het, dus is dit nie duidelik of dit gewerk het nie. Greenhand sal kyk; moenie dit op enige ander manier stuur nie.</translation>
    </message>
    <message>
        <source>Sage One did not accept the user name or password. Check them in the Sage One settings; after 20 wrong log-ins Sage One locks the user out for a day.</source>
        <translation>Sage One het nie die gebruikersnaam of wagwoord aanvaar nie. Gaan dit in die Sage One-instellings na; ná 20 verkeerde aanmeldings sluit Sage One die gebruiker vir &apos;n dag uit.</translation>
    </message>
    <message>
        <source>Sage One did not accept the API key. Check it in the Sage One settings.</source>
        <translation>Sage One het nie die API-sleutel aanvaar nie. Gaan dit in die Sage One-instellings na.</translation>
    </message>
    <message>
        <source>The Sage One user may not do this. Ask your Sage One administrator for the right.</source>
        <translation>Die Sage One-gebruiker mag dit nie doen nie. Vra u Sage One-administrateur vir die reg.</translation>
    </message>
    <message>
        <source>The Sage One registration has run out. It must be paid before invoices can be sent.</source>
        <translation>Die Sage One-registrasie het verval. Dit moet betaal word voordat fakture gestuur kan word.</translation>
    </message>
    <message>
        <source>Sage One has blocked further requests for an hour. Greenhand waits by itself.</source>
        <translation>Sage One het verdere versoeke vir &apos;n uur geblokkeer. Greenhand wag vanself.</translation>
    </message>
    <message>
        <source>Sage One is being maintained; nothing was sent. Try again later.</source>
        <translation>Sage One word onderhou; niks is gestuur nie. Probeer later weer.</translation>
    </message>
    <message>
        <source>Sage One does not know this company or service. Check address and company in the Sage One settings.</source>
        <translation>Sage One ken nie hierdie maatskappy of diens nie. Kyk na adres en maatskappy in die Sage One-instellings.</translation>
    </message>
    <message>
        <source>Sage One refused this.</source>
        <translation>Sage One het dit geweier.</translation>
    </message>
    <message>
        <source>Sage One&apos;s list could not be trusted, so nothing was sent. Try again later.</source>
        <translation>Sage One se lys kon nie vertrou word nie, dus is niks gestuur nie. Probeer later weer.</translation>
    </message>
    <message>
        <source>Sage One holds two documents with our reference. Credit one of them in Sage One.</source>
        <translation>Sage One het twee dokumente met ons verwysing. Krediteer een van hulle in Sage One.</translation>
    </message>
    <message>
        <source>Sage One reckons other totals than we do, so nothing further was done. Ours and Sage One&apos;s: %1. Compare the lines and their VAT types with the financial manager.</source>
        <translation>Sage One reken ander totale uit as ons, dus is niks verder gedoen nie. Ons s&apos;n en Sage One s&apos;n: %1. Vergelyk die reëls en hul BTW-soorte saam met die finansiële bestuurder.</translation>
    </message>
    <message>
        <source>Sage One has our reference, but with another %1. Compare both, then decide in Sage One Syncing.</source>
        <translation>Sage One het ons verwysing, maar met &apos;n ander %1. Vergelyk albei en besluit dan in Sage One-sinkronisering.</translation>
    </message>
    <message>
        <source>Sage One does not have it so far. It may still be on its way, so Greenhand asks again before anything is sent.</source>
        <translation>Sage One het dit tot nou toe nie. Dit is dalk nog op pad, dus vra Greenhand weer voordat iets gestuur word.</translation>
    </message>
    <message>
        <source>Sage One does not have it, asked twice after the waiting time. It may be sent again from Sage One Syncing.</source>
        <translation>Sage One het dit nie, twee keer ná die wagtyd gevra. Dit mag weer uit Sage One-sinkronisering gestuur word.</translation>
    </message>
    <message>
        <source>Sage One already has a customer called %1. Link that one; if yours is another, create it in Sage One under its own name and link it.</source>
        <translation>Sage One het reeds &apos;n kliënt met die naam %1. Koppel daardie een; as uwe &apos;n ander een is, skep hom in Sage One onder sy eie naam en koppel hom.</translation>
    </message>
    <message>
        <source>%1 could not be written. Choose another folder.</source>
        <translation>%1 kon nie geskryf word nie. Kies &apos;n ander lêergids.</translation>
    </message>
    <message>
        <source>Cancelled; nothing was changed.</source>
        <translation>Gekanselleer; niks is verander nie.</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>Reël %1</translation>
    </message>
    <message>
        <source>Line %1 (%2)</source>
        <translation>Reël %1 (%2)</translation>
    </message>
    <message>
        <source>The invoice has no lines.</source>
        <translation>Die faktuur het geen reëls nie.</translation>
    </message>
    <message>
        <source>The total is zero, so there is nothing to invoice.</source>
        <translation>Die totaal is nul, dus is daar niks om te faktureer nie.</translation>
    </message>
    <message>
        <source>%1 has no description.</source>
        <translation>%1 het geen beskrywing nie.</translation>
    </message>
    <message>
        <source>%1 comes to zero.</source>
        <translation>%1 kom op nul uit.</translation>
    </message>
    <message>
        <source>%1: it is not set where %2 is booked in Sage One.</source>
        <translation>%1: dit is nie gestel waar %2 in Sage One geboek word nie.</translation>
    </message>
    <message>
        <source>%1: the VAT type %2 has no counterpart in Sage One.</source>
        <translation>%1: die BTW-soort %2 het geen eweknie in Sage One nie.</translation>
    </message>
    <message>
        <source>The customer is not linked to one in Sage One. Link it, or let Greenhand create it there.</source>
        <translation>Die kliënt is nie aan een in Sage One gekoppel nie. Koppel hom, of laat Greenhand hom daar skep.</translation>
    </message>
    <message>
        <source>The customer is not active in Sage One.</source>
        <translation>Die kliënt is nie in Sage One aktief nie.</translation>
    </message>
    <message>
        <source>The customer has no e-mail address to send the invoice to.</source>
        <translation>Die kliënt het geen e-posadres om die faktuur aan te stuur nie.</translation>
    </message>
    <message>
        <source>“%1” is not an e-mail address.</source>
        <translation>“%1” is nie &apos;n e-posadres nie.</translation>
    </message>
    <message>
        <source>The due date lies before the invoice&apos;s date.</source>
        <translation>Die vervaldatum lê voor die faktuur se datum.</translation>
    </message>
    <message>
        <source>Sage One is locked up to %1; the invoice&apos;s date lies before that.</source>
        <translation>Sage One is tot %1 gesluit; die faktuur se datum lê voor dit.</translation>
    </message>
    <message>
        <source>Above R 5 000 a tax invoice must name the recipient.</source>
        <translation>Bo R 5 000 moet &apos;n belastingfaktuur die ontvanger noem.</translation>
    </message>
    <message>
        <source>Above R 5 000 a tax invoice must show the recipient&apos;s address.</source>
        <translation>Bo R 5 000 moet &apos;n belastingfaktuur die ontvanger se adres wys.</translation>
    </message>
    <message>
        <source>Your own VAT number is missing in the settings.</source>
        <translation>U eie BTW-nommer kort in die instellings.</translation>
    </message>
    <message>
        <source>No Sage One company is connected yet.</source>
        <translation>Nog geen Sage One-maatskappy is verbind nie.</translation>
    </message>
    <message>
        <source>%1 is longer than 100 characters; the whole text goes to Sage One&apos;s comment.</source>
        <translation>%1 is langer as 100 karakters; die hele teks gaan na Sage One se kommentaar.</translation>
    </message>
    <message>
        <source>%1: this VAT rate does not hold on the invoice&apos;s date. That is right only for work done before the rate changed.</source>
        <translation>%1: hierdie BTW-koers geld nie op die faktuur se datum nie. Dit is net reg vir werk wat gedoen is voordat die koers verander het.</translation>
    </message>
    <message>
        <source>Invoice #%1 has the same customer, the same total and nearly the same date. Check that this is another job.</source>
        <translation>Faktuur #%1 het dieselfde kliënt, dieselfde totaal en byna dieselfde datum. Maak seker dat dit &apos;n ander werk is.</translation>
    </message>
    <message>
        <source>A number is needed here.</source>
        <translation>Hier kort &apos;n getal.</translation>
    </message>
    <message>
        <source>This is not a number.</source>
        <translation>Dit is nie &apos;n getal nie.</translation>
    </message>
    <message>
        <source>Is that a thousand or a fraction? Write 1234 or 1,2340.</source>
        <translation>Is dit &apos;n duisend of &apos;n breuk? Skryf 1234 of 1,2340.</translation>
    </message>
    <message>
        <source>That is more decimal places than are kept.</source>
        <translation>Dit is meer desimale plekke as wat gehou word.</translation>
    </message>
    <message>
        <source>This number is too large.</source>
        <translation>Hierdie getal is te groot.</translation>
    </message>
    <message>
        <source>This cannot be below zero.</source>
        <translation>Dit kan nie onder nul wees nie.</translation>
    </message>
    <message>
        <source>it has no reference</source>
        <translation>dit het geen verwysing nie</translation>
    </message>
    <message>
        <source>it names no customer</source>
        <translation>dit noem geen kliënt nie</translation>
    </message>
    <message>
        <source>it has no description</source>
        <translation>dit het geen beskrywing nie</translation>
    </message>
    <message>
        <source>it has no date</source>
        <translation>dit het geen datum nie</translation>
    </message>
    <message>
        <source>“%1” is not a date</source>
        <translation>“%1” is nie &apos;n datum nie</translation>
    </message>
    <message>
        <source>“%1” is not labour, part, travel or other</source>
        <translation>“%1” is nie arbeid, onderdeel, reis of ander nie</translation>
    </message>
    <message>
        <source>it has no quantity</source>
        <translation>dit het geen hoeveelheid nie</translation>
    </message>
    <message>
        <source>“%1” is not a quantity</source>
        <translation>“%1” is nie &apos;n hoeveelheid nie</translation>
    </message>
    <message>
        <source>the quantity %1 is below zero</source>
        <translation>die hoeveelheid %1 is onder nul</translation>
    </message>
    <message>
        <source>it has no unit price</source>
        <translation>dit het geen eenheidsprys nie</translation>
    </message>
    <message>
        <source>“%1” is not a price</source>
        <translation>“%1” is nie &apos;n prys nie</translation>
    </message>
    <message>
        <source>the price %1 is below zero</source>
        <translation>die prys %1 is onder nul</translation>
    </message>
    <message>
        <source>“%1” may be a thousand or a fraction; the file does not say which</source>
        <translation>“%1” kan &apos;n duisend of &apos;n breuk wees; die lêer sê nie watter nie</translation>
    </message>
    <message>
        <source>“%1” is not a discount in per cent</source>
        <translation>“%1” is nie &apos;n afslag in persent nie</translation>
    </message>
    <message>
        <source>it has more fields than the header</source>
        <translation>dit het meer velde as die opskrif</translation>
    </message>
    <message>
        <source>it names the customer %1, but an earlier row of the same reference names another</source>
        <translation>dit noem die kliënt %1, maar &apos;n vroeër ry van dieselfde verwysing noem &apos;n ander</translation>
    </message>
    <message>
        <source>its amount is larger than Greenhand reckons with</source>
        <translation>die bedrag is groter as waarmee Greenhand reken</translation>
    </message>
    <message>
        <source>Line %1: %2.</source>
        <translation>Reël %1: %2.</translation>
    </message>
    <message>
        <source>Line %1 (%2): %3.</source>
        <translation>Reël %1 (%2): %3.</translation>
    </message>
    <message>
        <source>Open the invoice and press Update first.</source>
        <translation>Maak die faktuur oop en druk eers Bywerk.</translation>
    </message>
    <message>
        <source>It may be in Sage One already: Sage One Syncing says what to do.</source>
        <translation>Dit is dalk reeds in Sage One: Sage One-sinkronisering sê wat om te doen.</translation>
    </message>
    <message>
        <source>It is in Sage One as %1.</source>
        <translation>Dit is in Sage One as %1.</translation>
    </message>
    <message>
        <source>Its number is void.</source>
        <translation>Die nommer is nietig.</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Konsep</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Gereed</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Goedgekeur</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Word gestuur</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Geblokkeer</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Onbekend</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Verwerp</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Nagaan</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>Nietig</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wag</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Toets</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klaar</translation>
    </message>
    <message>
        <source>Your decision</source>
        <translation>U besluit</translation>
    </message>
    <message>
        <source>Not to be sent</source>
        <translation>Moenie stuur nie</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuut</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktief</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Voltooi</translation>
    </message>
    <message>
        <source>Labour</source>
        <translation>Arbeid</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Onderdeel</translation>
    </message>
    <message>
        <source>Travel</source>
        <translation>Reis</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Ander</translation>
    </message>
    <message>
        <source>Look-up</source>
        <translation>Opsoek</translation>
    </message>
    <message>
        <source>Calculation</source>
        <translation>Berekening</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Kontrole</translation>
    </message>
    <message>
        <source>lead</source>
        <translation>opdrag</translation>
    </message>
    <message>
        <source>finished on</source>
        <translation>voltooiingsdatum</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>rede</translation>
    </message>
    <message>
        <source>customer&apos;s name</source>
        <translation>kliënt se naam</translation>
    </message>
    <message>
        <source>note</source>
        <translation>nota</translation>
    </message>
    <message>
        <source>date</source>
        <translation>datum</translation>
    </message>
    <message>
        <source>due date</source>
        <translation>betaaldatum</translation>
    </message>
    <message>
        <source>customer</source>
        <translation>kliënt</translation>
    </message>
    <message>
        <source>It waits for the financial manager&apos;s approval: %1. Nothing was sent.</source>
        <translation>Dit wag vir die finansiële bestuurder se goedkeuring: %1. Niks is gestuur nie.</translation>
    </message>
    <message>
        <source>Only the financial manager may do this, with the PIN.</source>
        <translation>Net die finansiële bestuurder mag dit doen, met die PIN.</translation>
    </message>
    <message>
        <source>That is not the financial manager&apos;s PIN.</source>
        <translation>Dit is nie die finansiële bestuurder se PIN nie.</translation>
    </message>
    <message>
        <source>After a wrong PIN the next one counts in 1 second.</source>
        <translation>Ná &apos;n verkeerde PIN tel die volgende een oor 1 sekonde.</translation>
    </message>
    <message>
        <source>After a wrong PIN the next one counts in %1 seconds.</source>
        <translation>Ná &apos;n verkeerde PIN tel die volgende een oor %1 sekondes.</translation>
    </message>
    <message>
        <source>The financial manager must approve this invoice first: %1.</source>
        <translation>Die finansiële bestuurder moet eers hierdie faktuur goedkeur: %1.</translation>
    </message>
    <message>
        <source>Approval was asked for; it waits for the financial manager: %1.</source>
        <translation>Goedkeuring is gevra; dit wag vir die finansiële bestuurder: %1.</translation>
    </message>
    <message>
        <source>The financial manager sent it back: “%1” Change it, or ask once more.</source>
        <translation>Die finansiële bestuurder het dit teruggestuur: “%1” Verander dit, of vra nog een keer.</translation>
    </message>
    <message>
        <source>over %1</source>
        <translation>bo %1</translation>
    </message>
    <message>
        <source>discount %1 on line %2</source>
        <translation>afslag %1 op reël %2</translation>
    </message>
    <message>
        <source>discounts of %1 in all</source>
        <translation>afslag van altesaam %1</translation>
    </message>
    <message>
        <source>#%1 is being edited. Save it first.</source>
        <translation>#%1 word gewysig. Stoor dit eers.</translation>
    </message>
    <message>
        <source>it has no code</source>
        <translation>dit het geen kode nie</translation>
    </message>
    <message>
        <source>an earlier row has the same code</source>
        <translation>&apos;n vorige ry het dieselfde kode</translation>
    </message>
    <message>
        <source>there is no VAT type “%1”</source>
        <translation>daar is geen BTW-soort “%1” nie</translation>
    </message>
    <message>
        <source>It needed the financial manager&apos;s approval, so it was not sent</source>
        <translation>Dit het die finansiële bestuurder se goedkeuring nodig gehad, dus is dit nie gestuur nie</translation>
    </message>
    <message>
        <source>Push All was stopped before its turn</source>
        <translation>Stuur alles is voor sy beurt gestaak</translation>
    </message>
    <message>
        <source>A person said which customer in Sage One it is</source>
        <translation>&apos;n Persoon het gesê watter kliënt in Sage One dit is</translation>
    </message>
    <message>
        <source>%1 could not be read. Choose a file itself, not a link to it, and check that it is yours to read.</source>
        <translation>%1 kon nie gelees word nie. Kies &apos;n lêer self, nie &apos;n skakel daarheen nie, en kyk of u dit mag lees.</translation>
    </message>
    <message>
        <source>%1 has the VAT type “%2”, but the company is not registered for VAT. Open the invoice and press Update.</source>
        <translation>%1 het die BTW-tipe “%2”, maar die maatskappy is nie vir BTW geregistreer nie. Maak die faktuur oop en druk Bywerk.</translation>
    </message>
    <message>
        <source>%1 has the VAT type “%2”, but the company is registered for VAT. Open the invoice, check the line&apos;s VAT type and press Update.</source>
        <translation>%1 het die BTW-tipe “%2”, maar die maatskappy is vir BTW geregistreer. Maak die faktuur oop, kyk na die lyn se BTW-tipe en druk Bywerk.</translation>
    </message>
    <message>
        <source>code</source>
        <translation>kode</translation>
    </message>
    <message>
        <source>description</source>
        <translation>beskrywing</translation>
    </message>
    <message>
        <source>Sage One could not be reached; nothing was sent. Check the internet connection; Greenhand tries again {when}.</source>
        <translation>Sage One kon nie bereik word nie; niks is gestuur nie. Kontroleer die internetverbinding; Greenhand probeer {when} weer.</translation>
    </message>
    <message>
        <source>The invoice is in Sage One; its e-mail to %1 waits for its turn.</source>
        <translation>Die faktuur is in Sage One; die e-pos aan %1 wag vir sy beurt.</translation>
    </message>
    <message>
        <source>It waits to be sent or is being sent: Sage One Syncing says how it stands.</source>
        <translation>Dit wag om gestuur te word of word nou gestuur: Sage One-sinkronisering sê hoe dit staan.</translation>
    </message>
    <message>
        <source>Waits for its turn in Push All.</source>
        <translation>Wag vir sy beurt in Stuur alles.</translation>
    </message>
    <message>
        <source>The customer is no longer in Sage One. Link it to one that is there.</source>
        <translation>Die kliënt is nie meer in Sage One nie. Koppel dit aan een wat daar is.</translation>
    </message>
    <message>
        <source>It is blocked and waits to be sent: Sage One Syncing says why and what to do.</source>
        <translation>Dit is geblokkeer en wag om gestuur te word: Sage One-sinkronisering sê hoekom en wat om te doen.</translation>
    </message>
    <message>
        <source>The disk is full, so %1 could not be written. Make room there and try again.</source>
        <translation>Die skyf is vol, dus kon %1 nie geskryf word nie. Maak plek daar en probeer weer.</translation>
    </message>
    <message>
        <source>%1 is a backup. It stays as it is: open your ledger and restore the backup under Settings, Backups.</source>
        <translation>%1 is &apos;n rugsteunkopie. Dit bly soos dit is: maak u grootboek oop en sit die rugsteunkopie by Instellings, Rugsteun terug.</translation>
    </message>
    <message>
        <source>%1 is a ledger and not a backup; it was not touched. Choose a file whose name ends in .backup.</source>
        <translation>%1 is &apos;n grootboek en nie &apos;n rugsteun nie; daar is nie aan geraak nie. Kies &apos;n lêer waarvan die naam op .backup eindig.</translation>
    </message>
    <message>
        <source>The folder %1 is not there. Plug its disk in, or choose another folder under Settings, Backups.</source>
        <translation>Die lêergids %1 is nie daar nie. Koppel sy skyf, of kies &apos;n ander lêergids onder Instellings, Rugsteun.</translation>
    </message>
    <message>
        <source>The disk of %1 is full: no backup fits there. Make room there, or choose another folder under Settings, Backups.</source>
        <translation>Die skyf van %1 is vol: geen rugsteun pas daar nie. Maak daar plek, of kies &apos;n ander lêergids onder Instellings, Rugsteun.</translation>
    </message>
    <message>
        <source>Nothing could be written to %1. Look after that disk, or choose another folder under Settings, Backups.</source>
        <translation>Niks kon na %1 geskryf word nie. Kyk na daardie skyf, of kies &apos;n ander lêergids onder Instellings, Rugsteun.</translation>
    </message>
    <message>
        <source>What was written to %1 could not be read back as it was. Nothing is wrong with the ledger: use another disk or folder, under Settings, Backups.</source>
        <translation>Wat na %1 geskryf is, kon nie teruggelees word soos dit was nie. Niks is met die grootboek verkeerd nie: gebruik &apos;n ander skyf of lêergids, onder Instellings, Rugsteun.</translation>
    </message>
</context>
<context>
    <name>greenhand::WorkProgress</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>K&amp;anselleer</translation>
    </message>
</context>
</TS>
