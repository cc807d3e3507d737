<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>QObject</name>
    <message>
        <source>There is not enough memory for this. Close other programs or use a smaller image.</source>
        <translation>Dafür reicht der Speicher nicht. Andere Programme schließen oder ein kleineres Bild nehmen.</translation>
    </message>
    <message>
        <source>Something unexpected went wrong that says nothing about itself.</source>
        <translation>Etwas Unerwartetes ging schief, das nichts über sich sagt.</translation>
    </message>
    <message>
        <source>Not where the photo has it</source>
        <translation>Nicht dort, wo das Foto es zeigt</translation>
    </message>
    <message>
        <source>Turned further than joints turn</source>
        <translation>Weiter gedreht, als Gelenke sich drehen</translation>
    </message>
    <message>
        <source>A pose that people hardly take</source>
        <translation>Eine Haltung, die Menschen kaum einnehmen</translation>
    </message>
    <message>
        <source>Inside another part of the body</source>
        <translation>In einem anderen Körperteil</translation>
    </message>
    <message>
        <source>Would fall over</source>
        <translation>Würde umfallen</translation>
    </message>
    <message>
        <source>Feet float or sink</source>
        <translation>Füße schweben oder sinken ein</translation>
    </message>
    <message>
        <source>Not what is said of the person</source>
        <translation>Nicht, was über die Person gesagt ist</translation>
    </message>
    <message>
        <source>Unlike the other hypotheses</source>
        <translation>Anders als die übrigen Hypothesen</translation>
    </message>
    <message>
        <source>Another fault</source>
        <translation>Ein anderer Fehler</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 mm</source>
        <translation>%1 mm</translation>
    </message>
    <message>
        <source>%1 → %2 mm</source>
        <translation>%1 → %2 mm</translation>
    </message>
    <message>
        <source>%1 mm before, %2 mm after (%3 %)</source>
        <translation>%1 mm vorher, %2 mm nachher (%3 %)</translation>
    </message>
    <message>
        <source>every</source>
        <translation>jede</translation>
    </message>
</context>
<context>
    <name>lay::AboutDialog</name>
    <message>
        <source>**Loaded models.** None yet: they are loaded with the first photo.

</source>
        <translation>**Geladene Modelle.** Noch keine: sie werden mit dem ersten Foto geladen.

</translation>
    </message>
    <message>
        <source>**Loaded models**</source>
        <translation>**Geladene Modelle**</translation>
    </message>
    <message>
        <source>About Layfigure</source>
        <translation>Über Layfigure</translation>
    </message>
    <message>
        <source>Layfigure</source>
        <translation>Layfigure</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>Recovers and corrects a human body from one photograph.</source>
        <translation>Findet und berichtigt einen menschlichen Körper nach einem einzigen Foto.</translation>
    </message>
    <message>
        <source>Licences and credits</source>
        <translation>Lizenzen und Quellen</translation>
    </message>
    <message>
        <source>**Licence.** Layfigure is free software under the Apache License 2.0.

**Body.** The shape space was learned from the MakeHuman base mesh and targets, which are in the public domain (CC0 1.0).

**Motion.** The data used in this project was obtained from mocap.cs.cmu.edu. The database was created with funding from NSF EIA-0196217.

**Libraries.** Qt 6 (LGPL 3), LibTorch (BSD), oneDNN (Apache 2.0), OpenCV (Apache 2.0), Eigen (MPL 2.0), libepoxy (MIT), nlohmann/json (MIT), SQLite (public domain), zlib (zlib licence).</source>
        <translation>**Lizenz.** Layfigure ist freie Software unter der Apache License 2.0.

**Körper.** Der Formraum wurde aus Netz und Zielformen von MakeHuman gelernt, die gemeinfrei sind (CC0 1.0).

**Bewegung.** The data used in this project was obtained from mocap.cs.cmu.edu. The database was created with funding from NSF EIA-0196217.

**Bibliotheken.** Qt 6 (LGPL 3), LibTorch (BSD), oneDNN (Apache 2.0), OpenCV (Apache 2.0), Eigen (MPL 2.0), libepoxy (MIT), nlohmann/json (MIT), SQLite (gemeinfrei), zlib (zlib-Lizenz).</translation>
    </message>
    <message>
        <source>- **%1**: %2, from %3</source>
        <translation>- **%1**: %2, aus %3</translation>
    </message>
</context>
<context>
    <name>lay::AnswerDialog</name>
    <message>
        <source>The model&apos;s answer</source>
        <translation>Die Antwort des Modells</translation>
    </message>
    <message>
        <source>It has no form that could be read. What is of use can be copied into the rows of the descriptions.</source>
        <translation>Sie hat keine Form, die sich lesen ließe. Was brauchbar ist, kann in die Zeilen der Beschreibungen kopiert werden.</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Alles kopieren</translation>
    </message>
    <message>
        <source>Copy the whole answer</source>
        <translation>Die ganze Antwort kopieren</translation>
    </message>
</context>
<context>
    <name>lay::BlendBar</name>
    <message>
        <source>Mix with</source>
        <translation>Mischen mit</translation>
    </message>
    <message>
        <source>The body that is mixed into the shown one</source>
        <translation>Der Körper, der in den gezeigten gemischt wird</translation>
    </message>
    <message>
        <source>Rotations go the shortest way between both, shape and place straight</source>
        <translation>Drehungen gehen den kürzesten Weg zwischen beiden, Form und Ort geradeaus</translation>
    </message>
    <message>
        <source>How much of the other body is mixed in</source>
        <translation>Wie viel vom anderen Körper beigemischt ist</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Body %1</source>
        <translation>Körper %1</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>lay::BodyCanvas</name>
    <message>
        <source>Drawing was switched off by LAYFIGURE_RENDER=none.</source>
        <translation>Das Zeichnen ist durch LAYFIGURE_RENDER=none abgeschaltet.</translation>
    </message>
    <message>
        <source>The body cannot be drawn on this computer.

%1

Refining and exporting work all the same. A graphics driver with OpenGL 4.1 brings the picture back (on Debian: libgl1-mesa-dri and libegl1).</source>
        <translation>Der Körper kann auf diesem Rechner nicht gezeichnet werden.

%1

Verfeinern und Exportieren gehen trotzdem. Ein Grafiktreiber mit OpenGL 4.1 bringt das Bild zurück (in Debian: libgl1-mesa-dri und libegl1).</translation>
    </message>
    <message>
        <source>Why nothing is drawn</source>
        <translation>Warum nichts gezeichnet wird</translation>
    </message>
</context>
<context>
    <name>lay::BodyChooser</name>
    <message>
        <source>Body model</source>
        <translation>Körpermodell</translation>
    </message>
    <message>
        <source>Import a body model</source>
        <translation>Ein Körpermodell importieren</translation>
    </message>
    <message>
        <source>Import a body model of your own: SMPL, SMPL-H or SMPL-X as downloaded. Dropping the file onto the window does the same.</source>
        <translation>Ein eigenes Körpermodell importieren: SMPL, SMPL-H oder SMPL-X, wie heruntergeladen. Die Datei auf das Fenster zu ziehen tut dasselbe.</translation>
    </message>
    <message>
        <source>%1 (broken)</source>
        <translation>%1 (beschädigt)</translation>
    </message>
</context>
<context>
    <name>lay::BodyDesk</name>
    <message>
        <source>Import a body model</source>
        <translation>Ein Körpermodell importieren</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Models as downloaded (*.pkl *.npz *.zip *.npy *.tflite *.onnx)</source>
        <translation>Modelle, wie heruntergeladen (*.pkl *.npz *.zip *.npy *.tflite *.onnx)</translation>
    </message>
</context>
<context>
    <name>lay::BodyLibrary</name>
    <message>
        <source>Lay body, neutral</source>
        <translation>Lay-Körper, neutral</translation>
    </message>
    <message>
        <source>The body that comes with the program: free for every purpose</source>
        <translation>Der Körper, der mit dem Programm kommt: frei für jeden Zweck</translation>
    </message>
    <message>
        <source>Checking %1…</source>
        <translation>%1 wird geprüft…</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Wird importiert…</translation>
    </message>
    <message>
        <source>Imported before: %1</source>
        <translation>Schon importiert: %1</translation>
    </message>
    <message>
        <source>Imported %1</source>
        <translation>Importiert: %1</translation>
    </message>
    <message>
        <source>The model cannot be imported</source>
        <translation>Das Modell kann nicht importiert werden</translation>
    </message>
</context>
<context>
    <name>lay::CameraPanel</name>
    <message>
        <source>from the photo&apos;s EXIF data</source>
        <translation>aus den EXIF-Daten des Fotos</translation>
    </message>
    <message>
        <source>assumed: the photo does not say</source>
        <translation>angenommen: das Foto sagt es nicht</translation>
    </message>
    <message>
        <source>from a file</source>
        <translation>aus einer Datei</translation>
    </message>
    <message>
        <source>set by you</source>
        <translation>von Ihnen gesetzt</translation>
    </message>
    <message>
        <source>Field of view across the longer side</source>
        <translation>Bildwinkel über die längere Seite</translation>
    </message>
    <message>
        <source>°</source>
        <translation>°</translation>
    </message>
    <message>
        <source>Focal length</source>
        <translation>Brennweite</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>Real height of the person</source>
        <translation>Wahre Größe der Person</translation>
    </message>
    <message>
        <source> m</source>
        <translation> m</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Standing, in metres: sets the scale, and with it the distance</source>
        <translation>Stehend, in Metern: bestimmt den Maßstab und damit die Entfernung</translation>
    </message>
    <message>
        <source>Across the photo&apos;s longer side. The distance follows.</source>
        <translation>Über die längere Seite des Fotos. Die Entfernung folgt daraus.</translation>
    </message>
    <message>
        <source>In pixels of this photo. The distance follows.</source>
        <translation>In Pixeln dieses Fotos. Die Entfernung folgt daraus.</translation>
    </message>
    <message>
        <source>Photo&apos;s own</source>
        <translation>Des Fotos</translation>
    </message>
    <message>
        <source>Take the camera from the photo&apos;s EXIF data, or assume one</source>
        <translation>Die Kamera aus den EXIF-Daten des Fotos nehmen oder eine annehmen</translation>
    </message>
    <message>
        <source>Field of view</source>
        <translation>Bildwinkel</translation>
    </message>
    <message>
        <source>Real height</source>
        <translation>Wahre Größe</translation>
    </message>
    <message>
        <source>Take the photo&apos;s own camera</source>
        <translation>Die Kamera des Fotos nehmen</translation>
    </message>
</context>
<context>
    <name>lay::CommandLine</name>
    <message>
        <source>Recover and correct a human body from one photograph.</source>
        <translation>Einen menschlichen Körper nach einem einzigen Foto finden und berichtigen.</translation>
    </message>
    <message>
        <source>OpenPose or COCO JSON; those beside the image otherwise.</source>
        <translation>JSON von OpenPose oder COCO; sonst das neben dem Bild.</translation>
    </message>
    <message>
        <source>file</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Which person of the keypoint file, from 0.</source>
        <translation>Welche Person der Keypoint-Datei, von 0 an.</translation>
    </message>
    <message>
        <source>n</source>
        <translation>n</translation>
    </message>
    <message>
        <source>The body model, for this time only: its id in `layfigure-cli models`, or a file.</source>
        <translation>Das Körpermodell, nur für dieses Mal: sein Name in `layfigure-cli models`, oder eine Datei.</translation>
    </message>
    <message>
        <source>id|file</source>
        <translation>Name|Datei</translation>
    </message>
    <message>
        <source>light or dark, for this time only.</source>
        <translation>light (hell) oder dark (dunkel), nur für dieses Mal.</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Where the networks compute: auto, cpu or cuda, for this time only.</source>
        <translation>Wo die Netze rechnen: auto, cpu oder cuda, nur für dieses Mal.</translation>
    </message>
    <message>
        <source>Refine, save a picture of the window as PNG when the run is over, and leave.</source>
        <translation>Verfeinern, ein Bild des Fensters als PNG speichern, wenn der Lauf zu Ende ist, und gehen.</translation>
    </message>
    <message>
        <source>Print the time from process start to the first painted frame as JSON, and leave.</source>
        <translation>Die Zeit vom Start bis zum ersten gezeichneten Bild als JSON ausgeben und gehen.</translation>
    </message>
    <message>
        <source>Look whether everything the program needs is there, and leave.</source>
        <translation>Nachsehen, ob alles da ist, was das Programm braucht, und gehen.</translation>
    </message>
    <message>
        <source>The photograph or project; the bundled sample otherwise.</source>
        <translation>Das Foto oder Projekt; sonst das mitgelieferte Beispiel.</translation>
    </message>
    <message>
        <source>%1
See `layfigure --help`.
</source>
        <translation>%1
Siehe `layfigure --help`.
</translation>
    </message>
    <message>
        <source>%1 images were given; the window shows one.
See `layfigure --help`.
</source>
        <translation>%1 Bilder wurden genannt; das Fenster zeigt eines.
Siehe `layfigure --help`.
</translation>
    </message>
    <message>
        <source>--theme is &quot;%1&quot;; it must be light or dark.
</source>
        <translation>--theme ist „%1“; es muss light oder dark sein.
</translation>
    </message>
    <message>
        <source>--person is &quot;%1&quot;; it must be a whole number from 0.
</source>
        <translation>--person ist „%1“; es muss eine ganze Zahl ab 0 sein.
</translation>
    </message>
    <message>
        <source>--keypoints needs the image it belongs to: layfigure IMAGE --keypoints FILE.
</source>
        <translation>--keypoints braucht das Bild, zu dem sie gehören: layfigure BILD --keypoints DATEI.
</translation>
    </message>
    <message>
        <source>Refine with all four views drawn as often as they can be, print the frames in a second as JSON, and leave.</source>
        <translation>Mit allen vier Ansichten, so oft gezeichnet wie möglich, verfeinern, die Bilder pro Sekunde als JSON ausgeben und beenden.</translation>
    </message>
</context>
<context>
    <name>lay::CompareBar</name>
    <message>
        <source>%1 mm</source>
        <translation>%1 mm</translation>
    </message>
    <message>
        <source>Frame or person of the file that is compared with</source>
        <translation>Einzelbild oder Person der Datei, mit der verglichen wird</translation>
    </message>
    <message>
        <source>How far the shown body is from what it is compared with</source>
        <translation>Wie weit der gezeigte Körper von dem entfernt ist, womit er verglichen wird</translation>
    </message>
    <message>
        <source>mean %1</source>
        <translation>Mittel %1</translation>
    </message>
    <message>
        <source>most: %1 %2</source>
        <translation>am meisten: %1, %2</translation>
    </message>
    <message>
        <source>aligned %1</source>
        <translation>ausgerichtet %1</translation>
    </message>
    <message>
        <source>Mean distance of the joints, pelvises at one place (MPJPE): %1
The same after the best turn, move and scale (PA-MPJPE): %2
Mean distance of the surfaces (PVE): %3
The pelvises themselves are %4 apart</source>
        <translation>Mittlerer Abstand der Gelenke, Becken an einem Ort (MPJPE): %1
Dasselbe nach bester Drehung, Verschiebung und Größe (PA-MPJPE): %2
Mittlerer Abstand der Oberflächen (PVE): %3
Die Becken selbst sind %4 voneinander entfernt</translation>
    </message>
</context>
<context>
    <name>lay::CompareDesk</name>
    <message>
        <source>&amp;Pin for comparison</source>
        <translation>Zum Vergleich an&amp;heften</translation>
    </message>
    <message>
        <source>Keep the shown body as a ghost, then show another step, body or run</source>
        <translation>Den gezeigten Körper als Geist behalten und dann einen anderen Schritt, Körper oder Lauf zeigen</translation>
    </message>
    <message>
        <source>Compare with a &amp;file…</source>
        <translation>Mit einer &amp;Datei vergleichen …</translation>
    </message>
    <message>
        <source>&amp;Stop comparing</source>
        <translation>Vergleich &amp;beenden</translation>
    </message>
    <message>
        <source>Take the ghost away</source>
        <translation>Den Geist wegnehmen</translation>
    </message>
    <message>
        <source>&amp;Branch a run from here</source>
        <translation>Lauf von hier ab&amp;zweigen</translation>
    </message>
    <message>
        <source>Start a new run at the body and camera of the shown step</source>
        <translation>Einen neuen Lauf beim Körper und der Kamera des gezeigten Schritts beginnen</translation>
    </message>
    <message>
        <source>&amp;Error colours</source>
        <translation>&amp;Fehlerfarben</translation>
    </message>
    <message>
        <source>Colour the body by its distance from what it is compared with: blue is none, red is 10 cm and more</source>
        <translation>Den Körper nach seinem Abstand von dem färben, womit er verglichen wird: Blau ist keiner, Rot sind 10 cm und mehr</translation>
    </message>
    <message>
        <source>S&amp;ide by side</source>
        <translation>&amp;Nebeneinander</translation>
    </message>
    <message>
        <source>What is compared with stands beside the body, except over the photo</source>
        <translation>Womit verglichen wird, steht neben dem Körper, außer über dem Foto</translation>
    </message>
    <message>
        <source>&amp;Onion skin</source>
        <translation>&amp;Zwiebelschalen</translation>
    </message>
    <message>
        <source>All hypotheses translucent, each in its colour of the list</source>
        <translation>Alle Hypothesen durchscheinend, jede in ihrer Farbe aus der Liste</translation>
    </message>
    <message>
        <source>Compare with a body</source>
        <translation>Mit einem Körper vergleichen</translation>
    </message>
    <message>
        <source>Bodies, motions and projects (%1)</source>
        <translation>Körper, Bewegungen und Projekte (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Ground truth or another method&apos;s result: npz, json, pkl, a project</source>
        <translation>Messung oder Ergebnis eines anderen Verfahrens: npz, json, pkl, ein Projekt</translation>
    </message>
</context>
<context>
    <name>lay::ComparedFile</name>
    <message>
        <source>Frame %1 of %2</source>
        <translation>Bild %1 von %2</translation>
    </message>
    <message>
        <source>It was made with the body &quot;%1&quot;; its shape is shown as &quot;%2&quot; would have it, so compare the poses.</source>
        <translation>Gemacht wurde es mit dem Körper „%1“; seine Form ist gezeigt, wie „%2“ sie hätte, daher sind die Haltungen zu vergleichen.</translation>
    </message>
    <message>
        <source>Fingers, jaw and eyes are left out.</source>
        <translation>Finger, Kiefer und Augen sind weggelassen.</translation>
    </message>
    <message>
        <source>Person %1</source>
        <translation>Person %1</translation>
    </message>
</context>
<context>
    <name>lay::Comparison</name>
    <message>
        <source>Run %1, step %2</source>
        <translation>Lauf %1, Schritt %2</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>The first body</source>
        <translation>Der erste Körper</translation>
    </message>
    <message>
        <source>There is no body to compare with yet</source>
        <translation>Es gibt noch keinen Körper zum Vergleichen</translation>
    </message>
    <message>
        <source>Open a photo with keypoints first; then a body is shown.</source>
        <translation>Zuerst ein Foto mit Keypoints öffnen; dann wird ein Körper gezeigt.</translation>
    </message>
    <message>
        <source>The file cannot be compared with</source>
        <translation>Mit der Datei kann nicht verglichen werden</translation>
    </message>
    <message>
        <source>Compared with %1</source>
        <translation>Verglichen mit %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>lay::CoreSentences</name>
    <message>
        <source>No keypoint is seen: the photo had no say in this body.</source>
        <translation>Kein Keypoint ist zu sehen: Das Foto hatte bei diesem Körper nichts zu sagen.</translation>
    </message>
    <message>
        <source>Add keypoints, or trust it no more than the initial body.</source>
        <translation>Keypoints ergänzen, oder ihm nicht mehr trauen als dem ersten Körper.</translation>
    </message>
    <message>
        <source>Only %1 keypoints are seen: most of this body is a guess.</source>
        <translation>Nur %1 Keypoints sind zu sehen: Das meiste an diesem Körper ist geraten.</translation>
    </message>
    <message>
        <source>Add the ones that you can see.</source>
        <translation>Die ergänzen, die zu sehen sind.</translation>
    </message>
    <message>
        <source>No knee, ankle or foot is seen: the legs are a guess.</source>
        <translation>Kein Knie, Sprunggelenk oder Fuß ist zu sehen: Die Beine sind geraten.</translation>
    </message>
    <message>
        <source>Describe them, or add the ones that you can see.</source>
        <translation>Sie beschreiben, oder die Punkte ergänzen, die zu sehen sind.</translation>
    </message>
    <message>
        <source>%1 of %2 keypoints are far from where this body has them: they may be another person&apos;s, or left and right may be exchanged.</source>
        <translation>%1 von %2 Keypoints liegen weit von dort, wo dieser Körper sie hat: Sie können zu einer anderen Person gehören, oder links und rechts können vertauscht sein.</translation>
    </message>
    <message>
        <source>The run left all keypoints out.</source>
        <translation>Der Lauf hat alle Keypoints weggelassen.</translation>
    </message>
    <message>
        <source>Check them in the photo.</source>
        <translation>Sie im Foto prüfen.</translation>
    </message>
    <message>
        <source>%1 of %2 statements do not hold for this body: words and photo contradict each other.</source>
        <translation>%1 von %2 Aussagen treffen auf diesen Körper nicht zu: Worte und Foto widersprechen einander.</translation>
    </message>
    <message>
        <source>The run left them out.</source>
        <translation>Der Lauf hat sie weggelassen.</translation>
    </message>
    <message>
        <source>Read the descriptions again.</source>
        <translation>Die Beschreibungen noch einmal lesen.</translation>
    </message>
    <message>
        <source>SMPL is the body model that most research speaks.</source>
        <translation>SMPL ist das Körpermodell, das die meiste Forschung spricht.</translation>
    </message>
    <message>
        <source>It belongs to the Max-Planck-Gesellschaft, whose licence lets nobody else hand its files on.</source>
        <translation>Es gehört der Max-Planck-Gesellschaft, deren Lizenz niemand anderem erlaubt, die Dateien weiterzugeben.</translation>
    </message>
    <message>
        <source>So Layfigure comes with a body of its own, the Lay body, made from assets in the public domain; it has SMPL&apos;s skeleton, and everything works with it.</source>
        <translation>Deshalb kommt Layfigure mit einem eigenen Körper, dem Lay-Körper, aus gemeinfreien Vorlagen; er hat das Skelett von SMPL, und alles geht mit ihm.</translation>
    </message>
    <message>
        <source>To use SMPL itself:</source>
        <translation>Um SMPL selbst zu benutzen:</translation>
    </message>
    <message>
        <source>1. Register at https://smpl.is.tue.mpg.de (SMPL-H: https://mano.is.tue.mpg.de, SMPL-X: https://smpl-x.is.tue.mpg.de) and accept the licence there.</source>
        <translation>1. Melden Sie sich auf https://smpl.is.tue.mpg.de an (SMPL-H: https://mano.is.tue.mpg.de, SMPL-X: https://smpl-x.is.tue.mpg.de), und nehmen Sie dort die Lizenz an.</translation>
    </message>
    <message>
        <source>It is free of charge for non-commercial research; other uses need a licence that is bought.</source>
        <translation>Für nicht kommerzielle Forschung ist es kostenlos; andere Zwecke brauchen eine gekaufte Lizenz.</translation>
    </message>
    <message>
        <source>2. Download the model, for instance &quot;SMPL for Python&quot;.</source>
        <translation>2. Laden Sie das Modell herunter, etwa „SMPL for Python“.</translation>
    </message>
    <message>
        <source>3. Drop the file onto this window as it is: the zip, or a .pkl or .npz from it.</source>
        <translation>3. Ziehen Sie die Datei, wie sie ist, auf dieses Fenster: das Zip, oder eine .pkl oder .npz daraus.</translation>
    </message>
    <message>
        <source>It is checked, copied into your own folder of models, and can then be chosen as the body.</source>
        <translation>Sie wird geprüft und in Ihren eigenen Modellordner kopiert, und dann kann sie als Körper gewählt werden.</translation>
    </message>
    <message>
        <source>No Python is needed; the file is only read, never run.</source>
        <translation>Python wird nicht gebraucht; die Datei wird nur gelesen, nie ausgeführt.</translation>
    </message>
    <message>
        <source>The Lay body may be used for every purpose.</source>
        <translation>Der Lay-Körper darf zu jedem Zweck benutzt werden.</translation>
    </message>
    <message>
        <source>MHR (Apache 2.0) and Anny (Apache 2.0, assets CC0) are other free body models; Layfigure does not read their files.</source>
        <translation>MHR (Apache 2.0) und Anny (Apache 2.0, Vorlagen CC0) sind andere freie Körpermodelle; Layfigure liest ihre Dateien nicht.</translation>
    </message>
    <message>
        <source>%1 vertices within %2 mm</source>
        <translation>%1 Punkte auf %2 mm</translation>
    </message>
    <message>
        <source>%1 joints within %2 mm</source>
        <translation>%1 Gelenke auf %2 mm</translation>
    </message>
    <message>
        <source>%1 frames</source>
        <translation>%1 Bilder</translation>
    </message>
    <message>
        <source>camera within %1 px</source>
        <translation>Kamera auf %1 px</translation>
    </message>
    <message>
        <source>read back by %1</source>
        <translation>zurückgelesen von %1</translation>
    </message>
    <message>
        <source>height in the file: %1 standing</source>
        <translation>Größe in der Datei: %1 stehend</translation>
    </message>
    <message>
        <source>height in the file: %1 as posed</source>
        <translation>Größe in der Datei: %1 in dieser Haltung</translation>
    </message>
    <message>
        <source>height in the file: %1 from joint to joint</source>
        <translation>Größe in der Datei: %1 von Gelenk zu Gelenk</translation>
    </message>
    <message>
        <source>%1 as posed</source>
        <translation>%1 in dieser Haltung</translation>
    </message>
    <message>
        <source>%1 from joint to joint</source>
        <translation>%1 von Gelenk zu Gelenk</translation>
    </message>
    <message>
        <source>y up</source>
        <translation>y oben</translation>
    </message>
    <message>
        <source>z up</source>
        <translation>z oben</translation>
    </message>
</context>
<context>
    <name>lay::CriticDesk</name>
    <message>
        <source>&amp;Judge again</source>
        <translation>Neu be&amp;urteilen</translation>
    </message>
    <message>
        <source>Have the critic judge the bodies of this run anew</source>
        <translation>Die Körper dieses Laufs vom Kritiker neu beurteilen lassen</translation>
    </message>
    <message>
        <source>Judge e&amp;very run</source>
        <translation>&amp;Jeden Lauf beurteilen</translation>
    </message>
    <message>
        <source>The critic judges each run when it ends</source>
        <translation>Der Kritiker beurteilt jeden Lauf, wenn er endet</translation>
    </message>
    <message>
        <source>&amp;Critique</source>
        <translation>&amp;Kritik</translation>
    </message>
    <message>
        <source>Colour the body by what the critic has against its parts: blue is nothing, red is grave</source>
        <translation>Den Körper danach färben, was der Kritiker an seinen Teilen auszusetzen hat: Blau ist nichts, Rot ist schwer</translation>
    </message>
    <message>
        <source>The words of this part (%1) say it already.</source>
        <translation>Die Worte dieses Teils (%1) sagen es schon.</translation>
    </message>
    <message>
        <source>Said of: %1. It names no posture yet: add how it should be, then apply.</source>
        <translation>Gesagt über: %1. Es nennt noch keine Haltung: ergänzen, wie es sein soll, dann anwenden.</translation>
    </message>
    <message>
        <source>Said of: %1. Read as: %2. The next run obeys it once it is applied.</source>
        <translation>Gesagt über: %1. Gelesen als: %2. Der nächste Lauf hält sich daran, sobald es angewendet ist.</translation>
    </message>
    <message>
        <source>Self-&amp;contact</source>
        <translation>Selbst&amp;berührung</translation>
    </message>
    <message>
        <source>Colour the body by where it meets itself: pale where skin touches skin, red where a part lies inside another</source>
        <translation>Den Körper danach färben, wo er sich selbst berührt: blass, wo Haut auf Haut liegt, rot, wo ein Teil in einem anderen steckt</translation>
    </message>
</context>
<context>
    <name>lay::CritiqueBox</name>
    <message>
        <source>What the critic says of the shown body</source>
        <translation>Was der Kritiker über den gezeigten Körper sagt</translation>
    </message>
    <message>
        <source>Adds the chosen reason, or the worst, to the words of its part: the next run hears of it. One step of undo</source>
        <translation>Fügt den gewählten Grund oder den schwersten den Worten seines Körperteils hinzu: Der nächste Lauf hört davon. Ein Schritt beim Rückgängigmachen</translation>
    </message>
    <message>
        <source>Reasons, the worst first</source>
        <translation>Gründe, der schwerste zuerst</translation>
    </message>
    <message>
        <source>%1 of 100: %2</source>
        <translation>%1 von 100: %2</translation>
    </message>
    <message>
        <source>The critic is judging…</source>
        <translation>Der Kritiker urteilt …</translation>
    </message>
    <message>
        <source>A mixture is not judged.</source>
        <translation>Eine Mischung wird nicht beurteilt.</translation>
    </message>
    <message>
        <source>Not judged.</source>
        <translation>Nicht beurteilt.</translation>
    </message>
    <message>
        <source>%1
%2, severity %3 %</source>
        <translation>%1
%2, Schwere %3 %</translation>
    </message>
    <message>
        <source>Say this</source>
        <translation>Das sagen</translation>
    </message>
</context>
<context>
    <name>lay::CritiqueWords</name>
    <message>
        <source>the %1 is %2 % of the box away from where it was seen</source>
        <translation>%1: %2 % der Personenbox neben dem Keypoint</translation>
    </message>
    <message>
        <source>the %1 is %2 degrees beyond its range</source>
        <translation>%1: %2 Grad jenseits des Bewegungsbereichs</translation>
    </message>
    <message>
        <source>%1 % of the skin at the %2 is inside the body at the %3</source>
        <translation>%2: %1 % der Haut stecken im Körper (%3)</translation>
    </message>
    <message>
        <source>the %1 is %2 cm from where the hypotheses that fit have it</source>
        <translation>%1: %2 cm neben der Lage in den Hypothesen, die passen</translation>
    </message>
    <message>
        <source>it is said that %1, and it is not so</source>
        <translation>gesagt ist „%1“, und es ist nicht so</translation>
    </message>
    <message>
        <source>the centre of mass is %1 cm beside what the body rests on</source>
        <translation>der Schwerpunkt liegt %1 cm neben dem, worauf der Körper ruht</translation>
    </message>
    <message>
        <source>fits the evidence, and nothing of it is implausible</source>
        <translation>passt zu dem, was zu sehen ist, und nichts daran ist unglaubwürdig</translation>
    </message>
    <message>
        <source>%1, and 1 smaller fault</source>
        <translation>%1 und 1 kleinerer Fehler</translation>
    </message>
    <message>
        <source>%1, and %2 smaller faults</source>
        <translation>%1 und %2 kleinere Fehler</translation>
    </message>
</context>
<context>
    <name>lay::DescriptionDesk</name>
    <message>
        <source>Stopped writing. The old texts stay.</source>
        <translation>Das Schreiben wurde angehalten. Die alten Texte bleiben.</translation>
    </message>
    <message>
        <source>Regenerate %1</source>
        <translation>Neu beschreiben: %1</translation>
    </message>
    <message>
        <source>Every part is in your own words</source>
        <translation>Jeder Teil steht schon in eigenen Worten da</translation>
    </message>
    <message>
        <source>Nothing was written over them. Regenerate a single part to replace what you wrote there.</source>
        <translation>Nichts wurde überschrieben. Einen einzelnen Teil neu beschreiben lassen, um Eigenes zu ersetzen.</translation>
    </message>
    <message>
        <source>Regenerate all descriptions</source>
        <translation>Alles neu beschreiben</translation>
    </message>
    <message>
        <source>The language model&apos;s answer could not be read</source>
        <translation>Die Antwort des Sprachmodells war nicht zu lesen</translation>
    </message>
    <message>
        <source>The old texts stay. You can copy from the answer.</source>
        <translation>Die alten Texte bleiben. Aus der Antwort kann kopiert werden.</translation>
    </message>
    <message>
        <source>About the descriptions</source>
        <translation>Zu den Beschreibungen</translation>
    </message>
    <message>
        <source>Described anew.</source>
        <translation>Neu beschrieben.</translation>
    </message>
    <message>
        <source>Described anew. Your own words stay: %1.</source>
        <translation>Neu beschrieben. Eigene Worte bleiben: %1.</translation>
    </message>
    <message>
        <source>The descriptions are written from the first body instead.</source>
        <translation>Die Beschreibungen werden stattdessen nach dem ersten Körper geschrieben.</translation>
    </message>
    <message>
        <source>The person could not be described</source>
        <translation>Die Person konnte nicht beschrieben werden</translation>
    </message>
</context>
<context>
    <name>lay::DescriptionEdit</name>
    <message>
        <source>Understood: %1</source>
        <translation>Verstanden: %1</translation>
    </message>
    <message>
        <source>Not understood: this changes nothing.
Say where a part is, where it points or how far it is bent, such as &quot;the elbow is bent at a right angle&quot;.</source>
        <translation>Nicht verstanden: das ändert nichts.
Sagen, wo ein Teil ist, wohin er zeigt oder wie weit er gebeugt ist, auf Englisch, etwa „the elbow is bent at a right angle“.</translation>
    </message>
</context>
<context>
    <name>lay::DescriptionRow</name>
    <message>
        <source>Description of %1</source>
        <translation>Beschreibung: %1</translation>
    </message>
    <message>
        <source>For example: bent at a right angle</source>
        <translation>Zum Beispiel: bent at a right angle</translation>
    </message>
    <message>
        <source>Write about %1</source>
        <translation>Schreiben über: %1</translation>
    </message>
    <message>
        <source>Revert %1</source>
        <translation>Zurücknehmen: %1</translation>
    </message>
    <message>
        <source>Back to what stood here before you wrote</source>
        <translation>Zurück zu dem, was vor den eigenen Worten dastand</translation>
    </message>
    <message>
        <source>Regenerate %1</source>
        <translation>Neu beschreiben: %1</translation>
    </message>
    <message>
        <source>Have this part described anew. It replaces the text; undo brings it back.</source>
        <translation>Diesen Teil neu beschreiben lassen. Der Text wird ersetzt; Rückgängig bringt ihn zurück.</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Wird geschrieben…</translation>
    </message>
    <message>
        <source>This text is being written. It replaces the old one when it is complete.</source>
        <translation>Dieser Text wird gerade geschrieben. Er ersetzt den alten, sobald er vollständig ist.</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Eigenes</translation>
    </message>
    <message>
        <source>You wrote this. Runs keep to it, even against the photo.</source>
        <translation>Selbst geschrieben. Läufe halten sich daran, auch gegen das Foto.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>A language model saw this in the photo. Runs take it as a hint that the keypoints may contradict.</source>
        <translation>Ein Sprachmodell sah das im Foto. Läufe nehmen es als Hinweis, dem die Keypoints widersprechen dürfen.</translation>
    </message>
    <message>
        <source>Generated</source>
        <translation>Erzeugt</translation>
    </message>
    <message>
        <source>Written from the first body. Runs are not told: it says what is there. Change it to say what should be.</source>
        <translation>Nach dem ersten Körper geschrieben. Läufe erfahren es nicht: es sagt, was da ist. Ändern, um zu sagen, was sein soll.</translation>
    </message>
    <message>
        <source>Changed and not applied yet</source>
        <translation>Geändert und noch nicht angewendet</translation>
    </message>
    <message>
        <source>Nothing is said of this part. Click to write.</source>
        <translation>Von diesem Teil ist nichts gesagt. Klicken, um zu schreiben.</translation>
    </message>
</context>
<context>
    <name>lay::Descriptions</name>
    <message>
        <source>Overall</source>
        <translation>Insgesamt</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Kopf</translation>
    </message>
    <message>
        <source>Torso</source>
        <translation>Rumpf</translation>
    </message>
    <message>
        <source>Left arm</source>
        <translation>Linker Arm</translation>
    </message>
    <message>
        <source>Right arm</source>
        <translation>Rechter Arm</translation>
    </message>
    <message>
        <source>Left leg</source>
        <translation>Linkes Bein</translation>
    </message>
    <message>
        <source>Right leg</source>
        <translation>Rechtes Bein</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>Ändern: %1</translation>
    </message>
    <message>
        <source>Revert %1</source>
        <translation>Zurücknehmen: %1</translation>
    </message>
    <message>
        <source>Apply descriptions</source>
        <translation>Beschreibungen anwenden</translation>
    </message>
    <message>
        <source>Describe the person</source>
        <translation>Die Person beschreiben</translation>
    </message>
    <message>
        <source>overall</source>
        <translation>insgesamt</translation>
    </message>
    <message>
        <source>head</source>
        <translation>Kopf</translation>
    </message>
    <message>
        <source>torso</source>
        <translation>Rumpf</translation>
    </message>
    <message>
        <source>left arm</source>
        <translation>linker Arm</translation>
    </message>
    <message>
        <source>right arm</source>
        <translation>rechter Arm</translation>
    </message>
    <message>
        <source>left leg</source>
        <translation>linkes Bein</translation>
    </message>
    <message>
        <source>right leg</source>
        <translation>rechtes Bein</translation>
    </message>
    <message>
        <source>Say the critique of %1</source>
        <translation>Die Kritik sagen: %1</translation>
    </message>
</context>
<context>
    <name>lay::DescriptionsPanel</name>
    <message>
        <source>Regenerate all</source>
        <translation>Alles neu</translation>
    </message>
    <message>
        <source>Have every part described anew. What you wrote stays.</source>
        <translation>Jeden Teil neu beschreiben lassen. Eigenes bleibt.</translation>
    </message>
    <message>
        <source>Stop writing</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop writing and keep the old texts</source>
        <translation>Das Schreiben anhalten und die alten Texte behalten</translation>
    </message>
    <message>
        <source>Language model</source>
        <translation>Sprachmodell</translation>
    </message>
    <message>
        <source>Which language model describes the person, if any</source>
        <translation>Welches Sprachmodell die Person beschreibt, wenn überhaupt</translation>
    </message>
    <message>
        <source>What the words did</source>
        <translation>Was die Worte bewirkt haben</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Sofort</translation>
    </message>
    <message>
        <source>Apply by itself</source>
        <translation>Von selbst anwenden</translation>
    </message>
    <message>
        <source>Apply and refine by itself, a moment after you stop typing and only when something else is said</source>
        <translation>Von selbst anwenden und verfeinern, kurz nach dem Tippen und nur, wenn etwas anderes gesagt wird</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Apply the descriptions and refine</source>
        <translation>Die Beschreibungen anwenden und verfeinern</translation>
    </message>
    <message>
        <source>Refine the body towards what is written (Ctrl+Return)</source>
        <translation>Den Körper zu dem hin verfeinern, was geschrieben steht (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>1 part not applied</source>
        <translation>1 Teil nicht angewendet</translation>
    </message>
    <message>
        <source>%1 parts not applied</source>
        <translation>%1 Teile nicht angewendet</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>Angewendet</translation>
    </message>
    <message>
        <source>Applied, not refined yet</source>
        <translation>Angewendet, noch nicht verfeinert</translation>
    </message>
    <message>
        <source>Descriptions by part</source>
        <translation>Beschreibungen nach Teilen</translation>
    </message>
</context>
<context>
    <name>lay::ExportDialog</name>
    <message>
        <source>FBX (.fbx)</source>
        <translation>FBX (.fbx)</translation>
    </message>
    <message>
        <source>glTF, one file (.glb)</source>
        <translation>glTF, eine Datei (.glb)</translation>
    </message>
    <message>
        <source>glTF as text (.gltf)</source>
        <translation>glTF als Text (.gltf)</translation>
    </message>
    <message>
        <source>Wavefront OBJ (.obj)</source>
        <translation>Wavefront OBJ (.obj)</translation>
    </message>
    <message>
        <source>BVH, motion alone (.bvh)</source>
        <translation>BVH, nur die Bewegung (.bvh)</translation>
    </message>
    <message>
        <source>AMASS (.npz)</source>
        <translation>AMASS (.npz)</translation>
    </message>
    <message>
        <source>SMPL parameters (.npz)</source>
        <translation>SMPL-Parameter (.npz)</translation>
    </message>
    <message>
        <source>SMPL parameters (.json)</source>
        <translation>SMPL-Parameter (.json)</translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation>%1 m</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>What to export</source>
        <translation>Was exportiert wird</translation>
    </message>
    <message>
        <source>The shown body</source>
        <translation>Der gezeigte Körper</translation>
    </message>
    <message>
        <source>The best body of the run</source>
        <translation>Der beste Körper des Laufs</translation>
    </message>
    <message>
        <source>The whole run as an animation, %1 steps</source>
        <translation>Der ganze Lauf als Animation, %1 Schritte</translation>
    </message>
    <message>
        <source>The whole run as an animation</source>
        <translation>Der ganze Lauf als Animation</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Program it is for</source>
        <translation>Programm, für das es ist</translation>
    </message>
    <message>
        <source>Sets the names of the bones, the unit and the up axis</source>
        <translation>Bestimmt die Namen der Knochen, die Einheit und die Achse nach oben</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>metres</source>
        <translation>Meter</translation>
    </message>
    <message>
        <source>centimetres</source>
        <translation>Zentimeter</translation>
    </message>
    <message>
        <source>millimetres</source>
        <translation>Millimeter</translation>
    </message>
    <message>
        <source>Up axis</source>
        <translation>Achse nach oben</translation>
    </message>
    <message>
        <source>y up</source>
        <translation>y oben</translation>
    </message>
    <message>
        <source>z up</source>
        <translation>z oben</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Ursprung</translation>
    </message>
    <message>
        <source>on the ground below the pelvis</source>
        <translation>auf dem Boden unter dem Becken</translation>
    </message>
    <message>
        <source>at the pelvis</source>
        <translation>am Becken</translation>
    </message>
    <message>
        <source>at the camera</source>
        <translation>an der Kamera</translation>
    </message>
    <message>
        <source>Skeleton</source>
        <translation>Skelett</translation>
    </message>
    <message>
        <source>With bones and weights, resting in the T-pose; else the posed surface</source>
        <translation>Mit Knochen und Gewichten, in Ruhe in der T-Haltung; sonst die Oberfläche in ihrer Haltung</translation>
    </message>
    <message>
        <source>Camera and photo</source>
        <translation>Kamera und Foto</translation>
    </message>
    <message>
        <source>The camera of the photo, and the photo behind the body. Beside files that cannot hold them: a script for Blender.</source>
        <translation>Die Kamera des Fotos und das Foto hinter dem Körper. Neben Dateien, die sie nicht fassen: ein Skript für Blender.</translation>
    </message>
    <message>
        <source>Pure T-pose</source>
        <translation>Reine T-Haltung</translation>
    </message>
    <message>
        <source>Leaves this pose&apos;s bulges out of the rest surface. The T-pose is clean then, and the pose a little off.</source>
        <translation>Lässt die Wölbungen dieser Haltung aus der Ruheform weg. Die T-Haltung ist dann rein, die Haltung ein wenig daneben.</translation>
    </message>
    <message>
        <source>Steps in a second</source>
        <translation>Schritte in einer Sekunde</translation>
    </message>
    <message>
        <source> steps a second</source>
        <translation> Schritte je Sekunde</translation>
    </message>
    <message>
        <source>Unit, axes</source>
        <translation>Einheit, Achsen</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Mit</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Durchsuchen…</translation>
    </message>
    <message>
        <source>There is no body to export yet.</source>
        <translation>Es gibt noch keinen Körper zu exportieren.</translation>
    </message>
    <message>
        <source>Height in the file: %1 standing; %2 up.</source>
        <translation>Größe in der Datei: %1 stehend; %2 oben.</translation>
    </message>
    <message>
        <source> %1 bones: %2, %3…</source>
        <translation> %1 Knochen: %2, %3…</translation>
    </message>
    <message>
        <source> OBJ holds one pose: the last.</source>
        <translation> OBJ fasst eine Haltung: die letzte.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Exportieren nach</translation>
    </message>
    <message>
        <source>Writing, and reading it back…</source>
        <translation>Schreibt und liest es zurück…</translation>
    </message>
    <message>
        <source>Not written: the file would not show the body. %1
Put the origin on the ground, or choose another format.</source>
        <translation>Nicht geschrieben: die Datei würde den Körper nicht zeigen. %1
Den Ursprung auf den Boden legen oder ein anderes Format wählen.</translation>
    </message>
    <message>
        <source>Written and read back. %1</source>
        <translation>Geschrieben und zurückgelesen. %1</translation>
    </message>
</context>
<context>
    <name>lay::HelpDialog</name>
    <message>
        <source>First steps</source>
        <translation>Erste Schritte</translation>
    </message>
    <message>
        <source>Describing the person</source>
        <translation>Die Person beschreiben</translation>
    </message>
    <message>
        <source>Language models</source>
        <translation>Sprachmodelle</translation>
    </message>
    <message>
        <source>Projects and recovery</source>
        <translation>Projekte und Wiederherstellung</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Help text</source>
        <translation>Hilfetext</translation>
    </message>
    <message>
        <source>Photos and keypoints</source>
        <translation>Fotos und Keypoints</translation>
    </message>
    <message>
        <source>Posing by hand</source>
        <translation>Posieren von Hand</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Comparing and choosing</source>
        <translation>Vergleichen und auswählen</translation>
    </message>
    <message>
        <source>en</source>
        <comment>The folder of resources/help that the pages are in</comment>
        <translation>de</translation>
    </message>
</context>
<context>
    <name>lay::Histogram</name>
    <message>
        <source>Histogram</source>
        <translation>Histogramm</translation>
    </message>
    <message>
        <source>%1 to %2%3</source>
        <translation>%1 bis %2%3</translation>
    </message>
</context>
<context>
    <name>lay::HypothesesJudge</name>
    <message>
        <source>The hypotheses could not be judged</source>
        <translation>Die Hypothesen konnten nicht beurteilt werden</translation>
    </message>
    <message>
        <source>The critic spoke of %1 bodies, and there are %2.</source>
        <translation>Der Kritiker sprach von %1 Körpern, und es sind %2.</translation>
    </message>
    <message>
        <source>The bodies are as they were. Choose Critique &gt; Judge again to try it once more.</source>
        <translation>Die Körper sind, wie sie waren. Mit Kritik &gt; Neu beurteilen wird es noch einmal versucht.</translation>
    </message>
</context>
<context>
    <name>lay::HypothesesModel</name>
    <message>
        <source>The best of this run: the lowest score</source>
        <translation>Die beste dieses Laufs: die niedrigste Wertung</translation>
    </message>
    <message>
        <source>Really another body than the best: the photo does not tell them apart. Click to show it</source>
        <translation>Wirklich ein anderer Körper als der beste: das Foto unterscheidet sie nicht. Klicken, um ihn zu zeigen</translation>
    </message>
    <message>
        <source>Click to show this hypothesis</source>
        <translation>Klicken, um diese Hypothese zu zeigen</translation>
    </message>
    <message>
        <source>, best</source>
        <translation>, beste</translation>
    </message>
    <message>
        <source>, differs</source>
        <translation>, anders</translation>
    </message>
    <message>
        <source>The run&apos;s own energy: lower is better</source>
        <translation>Die Energie des Laufs: niedriger ist besser</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>, rejected</source>
        <translation>, verworfen</translation>
    </message>
    <message>
        <source>Rejected: neither drawn beside the others nor exported</source>
        <translation>Verworfen: wird weder neben den anderen gezeichnet noch exportiert</translation>
    </message>
    <message>
        <source>Mean distance from the keypoints, px</source>
        <translation>Mittlerer Abstand von den Keypoints, px</translation>
    </message>
    <message>
        <source>Mean distance of the joints from the mean of all bodies that are not rejected, mm</source>
        <translation>Mittlerer Abstand der Gelenke vom Mittel aller nicht verworfenen Körper, mm</translation>
    </message>
    <message>
        <source>px</source>
        <translation>px</translation>
    </message>
    <message>
        <source>± mm</source>
        <translation>± mm</translation>
    </message>
    <message>
        <source>Hypothesis %1%2, score %3, reprojection %4 px%5</source>
        <translation>Hypothese %1%2, Wertung %3, Rückprojektion %4 px%5</translation>
    </message>
    <message>
        <source>, critic %1 of 100</source>
        <translation>, Kritiker %1 von 100</translation>
    </message>
    <message>
        <source>The critic is still judging</source>
        <translation>Der Kritiker urteilt noch</translation>
    </message>
    <message>
        <source>Judged is where a finished run ended: show its last step</source>
        <translation>Beurteilt wird, wo ein Lauf endete: den letzten Schritt zeigen</translation>
    </message>
    <message>
        <source>The judge said nothing of this one that can be used: its score is the middle of the others&apos;</source>
        <translation>Über diesen hat der Kritiker nichts Brauchbares gesagt: Die Punktzahl ist die Mitte der anderen</translation>
    </message>
    <message>
        <source>Without the critic&apos;s memory: %1</source>
        <translation>Ohne das Gedächtnis des Kritikers: %1</translation>
    </message>
    <message>
        <source>The critic&apos;s score, 0 to 100: higher is better. Click to sort</source>
        <translation>Die Punkte des Kritikers, 0 bis 100: mehr ist besser. Klicken sortiert</translation>
    </message>
    <message>
        <source>Critic</source>
        <translation>Kritik</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Körper</translation>
    </message>
    <message>
        <source>%1, best</source>
        <translation>%1, bester</translation>
    </message>
    <message>
        <source>%1 ≠</source>
        <translation>%1 ≠</translation>
    </message>
    <message>
        <source>, your favourite</source>
        <translation>, Ihr Favorit</translation>
    </message>
    <message>
        <source>, you like it</source>
        <translation>, gefällt Ihnen</translation>
    </message>
    <message>
        <source>, you do not like it</source>
        <translation>, gefällt Ihnen nicht</translation>
    </message>
    <message>
        <source>, place %1 of your order</source>
        <translation>, Platz %1 Ihrer Reihenfolge</translation>
    </message>
    <message>
        <source>You say: this one is best</source>
        <translation>Sie sagen: dieser ist der beste</translation>
    </message>
    <message>
        <source>You like it</source>
        <translation>Er gefällt Ihnen</translation>
    </message>
    <message>
        <source>You do not like it</source>
        <translation>Er gefällt Ihnen nicht</translation>
    </message>
    <message>
        <source>Drag it to its place, or mark it with the buttons below: your ranking overrules the critic&apos;s</source>
        <translation>Ziehen Sie ihn an seinen Platz oder bewerten Sie ihn mit den Knöpfen unten: Ihre Reihenfolge gilt mehr als die des Kritikers</translation>
    </message>
    <message>
        <source>The best of this run by your own ranking</source>
        <translation>Der beste dieses Laufs nach Ihrer eigenen Reihenfolge</translation>
    </message>
    <message>
        <source>Your own ranking, which overrules the critic&apos;s. Drag a body to its place</source>
        <translation>Ihre eigene Reihenfolge, die mehr gilt als die des Kritikers. Ziehen Sie einen Körper an seinen Platz</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Sie</translation>
    </message>
</context>
<context>
    <name>lay::HypothesesPanel</name>
    <message>
        <source>Each run follows several bodies at once.
They are listed here, best first.</source>
        <translation>Jeder Lauf verfolgt mehrere Körper zugleich.
Hier stehen sie, der beste zuerst.</translation>
    </message>
    <message>
        <source>Hypotheses</source>
        <translation>Hypothesen</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Mix into the shown body</source>
        <translation>In den gezeigten Körper mischen</translation>
    </message>
    <message>
        <source>Take up again</source>
        <translation>Wieder aufnehmen</translation>
    </message>
    <message>
        <source>Take the shown body up again</source>
        <translation>Den gezeigten Körper wieder aufnehmen</translation>
    </message>
    <message>
        <source>Reject the shown body</source>
        <translation>Den gezeigten Körper verwerfen</translation>
    </message>
    <message>
        <source>The shown body is one of the candidates again (Del)</source>
        <translation>Der gezeigte Körper ist wieder einer der Kandidaten (Entf)</translation>
    </message>
    <message>
        <source>The shown body is no candidate (Del): it is greyed, and neither drawn beside the others nor exported</source>
        <translation>Der gezeigte Körper ist kein Kandidat (Entf): er wird grau und weder neben den anderen gezeichnet noch exportiert</translation>
    </message>
</context>
<context>
    <name>lay::ImproveDialog</name>
    <message>
        <source>Improve from feedback</source>
        <translation>Aus Bewertungen lernen</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Fassungen</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren…</translation>
    </message>
    <message>
        <source>Add the groups of another preference file</source>
        <translation>Die Gruppen einer anderen Datei mit Bewertungen hinzufügen</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportieren…</translation>
    </message>
    <message>
        <source>Write your preferences into a file, for another computer</source>
        <translation>Ihre Bewertungen in eine Datei schreiben, für einen anderen Rechner</translation>
    </message>
    <message>
        <source>Small adapters (LoRA)</source>
        <translation>Kleine Adapter (LoRA)</translation>
    </message>
    <message>
        <source>All weights</source>
        <translation>Alle Gewichte</translation>
    </message>
    <message>
        <source>Adapters forget less and suit few groups; all weights learn more of many groups</source>
        <translation>Adapter vergessen weniger und passen zu wenigen Gruppen; alle Gewichte lernen mehr aus vielen Gruppen</translation>
    </message>
    <message>
        <source>Short: %1 steps</source>
        <translation>Kurz: %1 Schritte</translation>
    </message>
    <message>
        <source>Usual: %1 steps</source>
        <translation>Üblich: %1 Schritte</translation>
    </message>
    <message>
        <source>Thorough: %1 steps</source>
        <translation>Gründlich: %1 Schritte</translation>
    </message>
    <message>
        <source>What &amp;learns</source>
        <translation>Was &amp;lernt</translation>
    </message>
    <message>
        <source>E&amp;ffort</source>
        <translation>Au&amp;fwand</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Starten</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>Take the training up where it stopped</source>
        <translation>Das Training dort fortsetzen, wo es aufhörte</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>Ends it at once; it can be taken up again</source>
        <translation>Beendet es sofort; es kann fortgesetzt werden</translation>
    </message>
    <message>
        <source>Progress of the training</source>
        <translation>Fortschritt des Trainings</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <translation>Ü&amp;bernehmen</translation>
    </message>
    <message>
        <source>Keeps it as a version, and the next run uses it</source>
        <translation>Behält es als Fassung, und der nächste Lauf benutzt sie</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>From what you prefer</source>
        <translation>Abstand von Ihrer Wahl</translation>
    </message>
    <message>
        <source>Known bodies</source>
        <translation>Bekannte Körper</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>Vorher und nachher</translation>
    </message>
    <message>
        <source>Stopped. What was learned up to the last dot of the curve is kept: Go on takes it up again, also another day.</source>
        <translation>Angehalten. Was bis zum letzten Punkt der Kurve gelernt wurde, ist aufgehoben: Fortsetzen macht dort weiter, auch an einem anderen Tag.</translation>
    </message>
    <message>
        <source>The training failed, and nothing was changed: %1</source>
        <translation>Das Training ist fehlgeschlagen, und nichts wurde geändert: %1</translation>
    </message>
    <message>
        <source>That is enough to try; some %1 give more.</source>
        <translation>Das genügt für einen Versuch; etwa %1 bringen mehr.</translation>
    </message>
    <message>
        <source>They are in %1</source>
        <translation>Sie liegen in %1</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>&amp;Start anew</source>
        <translation>&amp;Neu beginnen</translation>
    </message>
    <message>
        <source>Measuring how it is now…</source>
        <translation>Misst, wie es jetzt ist…</translation>
    </message>
    <message>
        <source>Nothing that was learned came nearer to what you prefer without losing elsewhere: there is nothing to accept. Rank more runs, or try another effort.</source>
        <translation>Nichts Gelerntes kam Ihrer Wahl näher, ohne anderswo zu verlieren: es gibt nichts zu übernehmen. Ordnen Sie mehr Läufe, oder versuchen Sie einen anderen Aufwand.</translation>
    </message>
    <message>
        <source>The next run uses the network as it came.</source>
        <translation>Der nächste Lauf benutzt das mitgelieferte Netz.</translation>
    </message>
    <message>
        <source>The next run uses the improved network %1.</source>
        <translation>Der nächste Lauf benutzt das verbesserte Netz %1.</translation>
    </message>
    <message>
        <source>It was thrown away. Your preferences are as they were.</source>
        <translation>Es wurde verworfen. Ihre Bewertungen sind, wie sie waren.</translation>
    </message>
    <message>
        <source>Import preferences</source>
        <translation>Bewertungen importieren</translation>
    </message>
    <message>
        <source>Preferences (*.jsonl)</source>
        <translation>Bewertungen (*.jsonl)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Export preferences</source>
        <translation>Bewertungen exportieren</translation>
    </message>
    <message>
        <source>Each run whose bodies you rank is a group. So far %1 tell better bodies from worse ones.</source>
        <translation>Jeder Lauf, dessen Körper Sie ordnen, ist eine Gruppe. Bisher unterscheiden %1 bessere Körper von schlechteren.</translation>
    </message>
    <message>
        <source>Learning needs %1 at least: %2 more.</source>
        <translation>Zum Lernen sind mindestens %1 nötig: noch %2.</translation>
    </message>
    <message>
        <source>Measured on groups that nothing was learned from (%1), and on made pictures whose bodies are known.</source>
        <translation>Gemessen an Gruppen, aus denen nichts gelernt wurde (%1), und an erzeugten Bildern, deren Körper bekannt sind.</translation>
    </message>
</context>
<context>
    <name>lay::Improvement</name>
    <message>
        <source>%1 could not be started: %2. It comes with Layfigure; install it beside the program.</source>
        <translation>%1 konnte nicht gestartet werden: %2. Es gehört zu Layfigure; installieren Sie es neben dem Programm.</translation>
    </message>
    <message>
        <source>The training program ended without a word. What it learned before is kept: it can be taken up again.</source>
        <translation>Das Trainingsprogramm endete wortlos. Was es vorher gelernt hat, ist aufgehoben: es kann fortgesetzt werden.</translation>
    </message>
</context>
<context>
    <name>lay::ImprovementChart</name>
    <message>
        <source>Distance from the preferred bodies, by step</source>
        <translation>Abstand von den bevorzugten Körpern je Schritt</translation>
    </message>
    <message>
        <source>%1: %2 at first, %3 at step %4</source>
        <translation>%1: %2 am Anfang, %3 bei Schritt %4</translation>
    </message>
    <message>
        <source>How far the answers are from the bodies that you prefer, on groups that nothing is learned from. Lower is better; dots are what was kept</source>
        <translation>Wie weit die Antworten von den Körpern entfernt sind, die Sie bevorzugen, an Gruppen, aus denen nichts gelernt wird. Niedriger ist besser; Punkte wurden aufgehoben</translation>
    </message>
    <message>
        <source>The curve appears while it learns</source>
        <translation>Die Kurve erscheint, während es lernt</translation>
    </message>
</context>
<context>
    <name>lay::InspectorPanel</name>
    <message>
        <source>Height</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Entfernung</translation>
    </message>
    <message>
        <source>Reprojection</source>
        <translation>Rückprojektion</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Joint</source>
        <translation>Gelenk</translation>
    </message>
    <message>
        <source>Joint whose angles are shown</source>
        <translation>Gelenk, dessen Winkel gezeigt werden</translation>
    </message>
    <message>
        <source>Turned by</source>
        <translation>Gedreht um</translation>
    </message>
    <message>
        <source>About x, y, z</source>
        <translation>Um x, y, z</translation>
    </message>
    <message>
        <source>Sure within</source>
        <translation>Sicher auf</translation>
    </message>
    <message>
        <source>About the pelvis, with a probability of 80 %. Known of the best body of a finished run.</source>
        <translation>Um das Becken, mit einer Wahrscheinlichkeit von 80 %. Bekannt vom besten Körper eines fertigen Laufs.</translation>
    </message>
    <message>
        <source>Copy the shown body&apos;s parameters as JSON</source>
        <translation>Die Parameter des gezeigten Körpers als JSON kopieren</translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation>%1 m</translation>
    </message>
    <message>
        <source>%1 px</source>
        <translation>%1 px</translation>
    </message>
    <message>
        <source>%1 mm</source>
        <translation>%1 mm</translation>
    </message>
    <message>
        <source>%1°</source>
        <translation>%1°</translation>
    </message>
    <message>
        <source>%1°, %2°, %3°</source>
        <translation>%1°, %2°, %3°</translation>
    </message>
    <message>
        <source>About the shown body</source>
        <translation>Über den gezeigten Körper</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>NumPy</source>
        <translation>NumPy</translation>
    </message>
    <message>
        <source>Copy the shown body&apos;s parameters as NumPy arrays</source>
        <translation>Die Parameter des gezeigten Körpers als NumPy-Felder kopieren</translation>
    </message>
</context>
<context>
    <name>lay::JointTableModel</name>
    <message>
        <source>+%1°</source>
        <translation>+%1°</translation>
    </message>
    <message>
        <source>inside</source>
        <translation>innerhalb</translation>
    </message>
    <message>
        <source>placed</source>
        <translation>gesetzt</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>gesperrt</translation>
    </message>
    <message>
        <source>%1, %2 ✗</source>
        <translation>%1, %2 ✗</translation>
    </message>
    <message>
        <source>The body may be turned any way</source>
        <translation>Der Körper darf beliebig gedreht sein</translation>
    </message>
    <message>
        <source>twist about the bone</source>
        <translation>Drehung um den Knochen</translation>
    </message>
    <message>
        <source>swing about %1</source>
        <translation>Schwenk um %1</translation>
    </message>
    <message>
        <source>%1: %2° to %3°</source>
        <translation>%1: %2° bis %3°</translation>
    </message>
    <message>
        <source>%1°</source>
        <translation>%1°</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Joint</source>
        <translation>Gelenk</translation>
    </message>
    <message>
        <source>Angle</source>
        <translation>Winkel</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>px</source>
        <translation>px</translation>
    </message>
    <message>
        <source>± mm</source>
        <translation>± mm</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Gesehen</translation>
    </message>
    <message>
        <source>Said</source>
        <translation>Gesagt</translation>
    </message>
    <message>
        <source>Δ mm</source>
        <translation>Δ mm</translation>
    </message>
    <message>
        <source>Click a row to mark the joint in the views</source>
        <translation>Klick auf eine Zeile hebt das Gelenk in den Ansichten hervor</translation>
    </message>
    <message>
        <source>By how much the joint is turned against its parent, the pelvis against the camera</source>
        <translation>Um wie viel das Gelenk gegen sein übergeordnetes gedreht ist, das Becken gegen die Kamera</translation>
    </message>
    <message>
        <source>By how much it is turned beyond what joints can do</source>
        <translation>Um wie viel es weiter gedreht ist, als Gelenke können</translation>
    </message>
    <message>
        <source>Distance of its keypoints from where the body has them</source>
        <translation>Abstand seiner Keypoints von dort, wo der Körper sie hat</translation>
    </message>
    <message>
        <source>Right within so much with a probability of 80 %; known of a finished run&apos;s best body</source>
        <translation>Mit 80 % Wahrscheinlichkeit auf so viel genau; bekannt vom besten Körper eines beendeten Laufs</translation>
    </message>
    <message>
        <source>Confidence of its keypoints, 0 to 1; or that you placed or locked it</source>
        <translation>Sicherheit seiner Keypoints, 0 bis 1; oder dass es von Hand gesetzt oder gesperrt ist</translation>
    </message>
    <message>
        <source>Statements that speak of it; those that are not true of this body have a ✗</source>
        <translation>Aussagen über das Gelenk; was auf diesen Körper nicht zutrifft, hat ein ✗</translation>
    </message>
    <message>
        <source>Distance from what is compared with, pelvises at one place</source>
        <translation>Abstand von dem, womit verglichen wird, Becken an einem Ort</translation>
    </message>
</context>
<context>
    <name>lay::JointTablePanel</name>
    <message>
        <source>Reprojection of the joints</source>
        <translation>Reprojektion der Gelenke</translation>
    </message>
    <message>
        <source>Uncertainty of the joints</source>
        <translation>Unsicherheit der Gelenke</translation>
    </message>
    <message>
        <source>Angles beyond the limits</source>
        <translation>Winkel jenseits der Grenzen</translation>
    </message>
    <message>
        <source>What the histogram shows</source>
        <translation>Was das Histogramm zeigt</translation>
    </message>
    <message>
        <source>Joints of the shown body</source>
        <translation>Gelenke des gezeigten Körpers</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source> mm</source>
        <translation> mm</translation>
    </message>
    <message>
        <source>°</source>
        <translation>°</translation>
    </message>
    <message>
        <source>No keypoints are known</source>
        <translation>Es sind keine Keypoints bekannt</translation>
    </message>
    <message>
        <source>Known of a finished run&apos;s best body</source>
        <translation>Bekannt vom besten Körper eines beendeten Laufs</translation>
    </message>
    <message>
        <source>All joints are within their limits</source>
        <translation>Alle Gelenke sind innerhalb ihrer Grenzen</translation>
    </message>
    <message>
        <source>Nothing: the corner of the table</source>
        <translation>Nichts: die Ecke der Tabelle</translation>
    </message>
</context>
<context>
    <name>lay::KeypointPlacer</name>
    <message>
        <source>Click the person&apos;s %1 (%2 of %3)</source>
        <translation>Klicken Sie auf: %1 (%2 von %3)</translation>
    </message>
    <message>
        <source>Place %1</source>
        <translation>Setzen: %1</translation>
    </message>
</context>
<context>
    <name>lay::KeysDialog</name>
    <message>
        <source>Keyboard and mouse</source>
        <translation>Tastatur und Maus</translation>
    </message>
    <message>
        <source>Timeline and views</source>
        <translation>Zeitleiste und Ansichten</translation>
    </message>
    <message>
        <source>Keys and what they do</source>
        <translation>Tasten und was sie tun</translation>
    </message>
    <message>
        <source>C&amp;hange…</source>
        <translation>Ä&amp;ndern…</translation>
    </message>
</context>
<context>
    <name>lay::LearningDesk</name>
    <message>
        <source>The training is over: Critique &gt; Improve from feedback shows what it brought.</source>
        <translation>Das Training ist zu Ende: Kritik &gt; Aus Bewertungen lernen zeigt, was es gebracht hat.</translation>
    </message>
    <message>
        <source>&amp;Take my ranking back</source>
        <translation>Meine Reihenfolge &amp;zurücknehmen</translation>
    </message>
    <message>
        <source>The shown run&apos;s bodies are in its own order again</source>
        <translation>Die Körper des gezeigten Laufs stehen wieder in dessen Reihenfolge</translation>
    </message>
    <message>
        <source>&amp;Add rankings to my preferences</source>
        <translation>Reihenfolgen meinen &amp;Bewertungen hinzufügen</translation>
    </message>
    <message>
        <source>Keep what you say of bodies in this project, to learn from</source>
        <translation>Aufheben, was Sie in diesem Projekt von Körpern sagen, um daraus zu lernen</translation>
    </message>
    <message>
        <source>&amp;Keep each ranking</source>
        <translation>&amp;Jede Reihenfolge aufheben</translation>
    </message>
    <message>
        <source>Each ranking is kept in your own preference file; no photo is ever in it</source>
        <translation>Jede Reihenfolge wird in Ihrer eigenen Datei mit Bewertungen aufgehoben; nie ist ein Foto darin</translation>
    </message>
    <message>
        <source>&amp;Improve from feedback…</source>
        <translation>Aus Bewertungen &amp;lernen…</translation>
    </message>
    <message>
        <source>Train the network on what you prefer, and go back</source>
        <translation>Das Netz mit dem trainieren, was Sie bevorzugen, und zurückkehren</translation>
    </message>
    <message>
        <source>There is no place for what is learned</source>
        <translation>Für das Gelernte gibt es keinen Ort</translation>
    </message>
    <message>
        <source>Set LAYFIGURE_USER_DATA and LAYFIGURE_STATE to folders of yours.</source>
        <translation>Setzen Sie LAYFIGURE_USER_DATA und LAYFIGURE_STATE auf eigene Ordner.</translation>
    </message>
    <message>
        <source>&amp;Memory…</source>
        <translation>&amp;Gedächtnis…</translation>
    </message>
    <message>
        <source>Read and edit the rules and cases that a critic remembers</source>
        <translation>Die Regeln und Fälle lesen und ändern, an die sich ein Kritiker erinnert</translation>
    </message>
</context>
<context>
    <name>lay::LicenceDialog</name>
    <message>
        <source>Licence of %1</source>
        <translation>Lizenz von %1</translation>
    </message>
    <message>
        <source>Before %1 is imported</source>
        <translation>Bevor %1 importiert wird</translation>
    </message>
    <message>
        <source>The licence in short</source>
        <translation>Die Lizenz in Kürze</translation>
    </message>
    <message>
        <source>I have this licence and keep to it</source>
        <translation>Ich habe diese Lizenz und halte mich daran</translation>
    </message>
    <message>
        <source>Do not import</source>
        <translation>Nicht importieren</translation>
    </message>
</context>
<context>
    <name>lay::LossChart</name>
    <message>
        <source>Loss curves</source>
        <translation>Verlauf der Verluste</translation>
    </message>
    <message>
        <source>Refine to see how each step lowers the losses</source>
        <translation>Verfeinern, um zu sehen, wie jeder Schritt die Verluste senkt</translation>
    </message>
    <message>
        <source>Adaptation</source>
        <translation>Anpassung</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>Feinschliff</translation>
    </message>
</context>
<context>
    <name>lay::MainActions</name>
    <message>
        <source>&amp;Refine</source>
        <translation>&amp;Verfeinern</translation>
    </message>
    <message>
        <source>Refine the body with the diffusion, step by step</source>
        <translation>Den Körper mit der Diffusion verfeinern, Schritt für Schritt</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>Stop after the step in progress, keep what there is</source>
        <translation>Nach dem laufenden Schritt anhalten und behalten, was da ist</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>Hold the run after each step</source>
        <translation>Den Lauf nach jedem Schritt festhalten</translation>
    </message>
    <message>
        <source>&amp;One step</source>
        <translation>&amp;Ein Schritt</translation>
    </message>
    <message>
        <source>While paused: one step more</source>
        <translation>Während der Pause: einen Schritt weiter</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>Ein&amp;passen</translation>
    </message>
    <message>
        <source>Show the whole photo and the exact side view</source>
        <translation>Das ganze Foto und die genaue Seitenansicht zeigen</translation>
    </message>
    <message>
        <source>&amp;Body</source>
        <translation>&amp;Körper</translation>
    </message>
    <message>
        <source>Show the body</source>
        <translation>Den Körper zeigen</translation>
    </message>
    <message>
        <source>&amp;Wireframe</source>
        <translation>&amp;Drahtgitter</translation>
    </message>
    <message>
        <source>Show the triangles&apos; edges</source>
        <translation>Die Kanten der Dreiecke zeigen</translation>
    </message>
    <message>
        <source>&amp;Keypoints</source>
        <translation>&amp;Keypoints</translation>
    </message>
    <message>
        <source>Show the keypoints</source>
        <translation>Die Keypoints zeigen</translation>
    </message>
    <message>
        <source>&amp;Residuals</source>
        <translation>&amp;Abweichungen</translation>
    </message>
    <message>
        <source>Show lines from the keypoints to where the body has them</source>
        <translation>Linien von den Keypoints dorthin zeigen, wo der Körper sie hat</translation>
    </message>
    <message>
        <source>&amp;Other hypotheses</source>
        <translation>Andere &amp;Hypothesen</translation>
    </message>
    <message>
        <source>Show the other hypotheses faintly: their spread is what the photo leaves open</source>
        <translation>Die anderen Hypothesen schwach zeigen: ihre Streuung ist, was das Foto offen lässt</translation>
    </message>
    <message>
        <source>Light or &amp;dark</source>
        <translation>Hell oder &amp;dunkel</translation>
    </message>
    <message>
        <source>Switch the theme</source>
        <translation>Das Aussehen wechseln</translation>
    </message>
    <message>
        <source>&amp;Import a body model…</source>
        <translation>Ein Körpermodell &amp;importieren…</translation>
    </message>
    <message>
        <source>Bring in SMPL, SMPL-H or SMPL-X as downloaded</source>
        <translation>SMPL, SMPL-H oder SMPL-X hereinholen, wie heruntergeladen</translation>
    </message>
    <message>
        <source>&amp;Why is SMPL not included?</source>
        <translation>&amp;Warum ist SMPL nicht dabei?</translation>
    </message>
    <message>
        <source>Where SMPL comes from, and how to use it here</source>
        <translation>Woher SMPL kommt, und wie es sich hier benutzen lässt</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>Theme, language, projects and keys</source>
        <translation>Aussehen, Sprache, Projekte und Tasten</translation>
    </message>
    <message>
        <source>Reset the &amp;layout</source>
        <translation>A&amp;nordnung zurücksetzen</translation>
    </message>
    <message>
        <source>Panels back to where they were</source>
        <translation>Die Felder dorthin zurück, wo sie waren</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Read how things are done</source>
        <translation>Nachlesen, wie etwas gemacht wird</translation>
    </message>
    <message>
        <source>&amp;Keyboard and mouse</source>
        <translation>&amp;Tastatur und Maus</translation>
    </message>
    <message>
        <source>All keys at a glance</source>
        <translation>Alle Tasten auf einen Blick</translation>
    </message>
    <message>
        <source>&amp;About Layfigure</source>
        <translation>&amp;Über Layfigure</translation>
    </message>
    <message>
        <source>Version, loaded models, licences and credits</source>
        <translation>Version, geladene Modelle, Lizenzen und Quellen</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Neu</translation>
    </message>
    <message>
        <source>Begin anew, without a photograph</source>
        <translation>Neu anfangen, ohne Foto</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Open a photograph or a project</source>
        <translation>Ein Foto oder ein Projekt öffnen</translation>
    </message>
    <message>
        <source>Open &amp;keypoints…</source>
        <translation>&amp;Keypoints öffnen…</translation>
    </message>
    <message>
        <source>Open the &amp;sample</source>
        <translation>Das &amp;Beispiel öffnen</translation>
    </message>
    <message>
        <source>Open the photograph that came with the program</source>
        <translation>Das Foto öffnen, das mit dem Programm kam</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Save the project in its file</source>
        <translation>Das Projekt in seiner Datei speichern</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Speichern &amp;unter…</translation>
    </message>
    <message>
        <source>Save the project in another file</source>
        <translation>Das Projekt in einer anderen Datei speichern</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Leave the program</source>
        <translation>Das Programm verlassen</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Take the last change back</source>
        <translation>Die letzte Änderung zurücknehmen</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Make the change again that was taken back</source>
        <translation>Die zurückgenommene Änderung wieder machen</translation>
    </message>
    <message>
        <source>&amp;Apply descriptions</source>
        <translation>Beschreibungen &amp;anwenden</translation>
    </message>
    <message>
        <source>Refine the body towards what is written</source>
        <translation>Den Körper zu dem hin verfeinern, was geschrieben steht</translation>
    </message>
    <message>
        <source>Re&amp;generate all descriptions</source>
        <translation>Alles &amp;neu beschreiben</translation>
    </message>
    <message>
        <source>Have every part described anew; what you wrote stays</source>
        <translation>Jeden Teil neu beschreiben lassen; Eigenes bleibt</translation>
    </message>
    <message>
        <source>&amp;Language model…</source>
        <translation>&amp;Sprachmodell…</translation>
    </message>
    <message>
        <source>Which language model describes the person, if any</source>
        <translation>Welches Sprachmodell die Person beschreibt, wenn überhaupt</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
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
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Lauf</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Aussehen</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Keypoints</source>
        <translation>Keypoints</translation>
    </message>
    <message>
        <source>Refine</source>
        <translation>Verfeinern</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>One step</source>
        <translation>Ein Schritt</translation>
    </message>
    <message>
        <source>&amp;Skeleton</source>
        <translation>&amp;Skelett</translation>
    </message>
    <message>
        <source>Show joints and bones over the body</source>
        <translation>Gelenke und Knochen über dem Körper zeigen</translation>
    </message>
    <message>
        <source>&amp;X-ray</source>
        <translation>&amp;Röntgen</translation>
    </message>
    <message>
        <source>Look through the body at its skeleton, in all views</source>
        <translation>Durch den Körper auf sein Skelett sehen, in allen Ansichten</translation>
    </message>
    <message>
        <source>&amp;Uncertainty</source>
        <translation>&amp;Unsicherheit</translation>
    </message>
    <message>
        <source>Colour the body by how sure the run is: blue is sure, red is not</source>
        <translation>Den Körper danach färben, wie sicher der Lauf ist: Blau ist sicher, Rot nicht</translation>
    </message>
    <message>
        <source>&amp;Photo</source>
        <translation>&amp;Foto</translation>
    </message>
    <message>
        <source>S&amp;ide</source>
        <translation>&amp;Seite</translation>
    </message>
    <message>
        <source>&amp;Top</source>
        <translation>&amp;Oben</translation>
    </message>
    <message>
        <source>Fr&amp;ee</source>
        <translation>F&amp;rei</translation>
    </message>
    <message>
        <source>The photo with the body over it</source>
        <translation>Das Foto mit dem Körper darüber</translation>
    </message>
    <message>
        <source>From the person&apos;s right, at 90° to the photo</source>
        <translation>Von der rechten Seite der Person, im Winkel von 90° zum Foto</translation>
    </message>
    <message>
        <source>From above</source>
        <translation>Von oben</translation>
    </message>
    <message>
        <source>From wherever you turn it to</source>
        <translation>Von wohin Sie sie drehen</translation>
    </message>
    <message>
        <source>&amp;All four</source>
        <translation>&amp;Alle vier</translation>
    </message>
    <message>
        <source>Photo, side, top and free view at once</source>
        <translation>Foto, Seite, oben und frei zugleich</translation>
    </message>
    <message>
        <source>Open the person&apos;s keypoints: OpenPose, COCO, AlphaPose, MMPose, csv</source>
        <translation>Die Keypoints der Person öffnen: OpenPose, COCO, AlphaPose, MMPose, csv</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>Write the body for Blender, Unity, Unreal, Maya and others</source>
        <translation>Den Körper für Blender, Unity, Unreal, Maya und andere schreiben</translation>
    </message>
    <message>
        <source>&amp;Pose</source>
        <translation>&amp;Haltung</translation>
    </message>
    <message>
        <source>&amp;Views</source>
        <translation>&amp;Ansichten</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Open &amp;initial prediction…</source>
        <translation>&amp;Anfangsvorhersage öffnen…</translation>
    </message>
    <message>
        <source>Start from the body that another program found: 4D-Humans, ScoreHMR, SMPLify-X, WHAM, AMASS, EasyMocap</source>
        <translation>Mit dem Körper anfangen, den ein anderes Programm gefunden hat: 4D-Humans, ScoreHMR, SMPLify-X, WHAM, AMASS, EasyMocap</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>Ver&amp;gleich</translation>
    </message>
    <message>
        <source>Cri&amp;tique</source>
        <translation>Kri&amp;tik</translation>
    </message>
</context>
<context>
    <name>lay::MainWindow</name>
    <message>
        <source>Layfigure</source>
        <translation>Layfigure</translation>
    </message>
    <message>
        <source>The sample is not installed</source>
        <translation>Das Beispiel ist nicht installiert</translation>
    </message>
    <message>
        <source>There is no resources/sample/sample.jpg. Open a photo of your own.</source>
        <translation>Es gibt kein resources/sample/sample.jpg. Ein eigenes Foto öffnen.</translation>
    </message>
    <message>
        <source>Open a photograph or a project</source>
        <translation>Ein Foto oder ein Projekt öffnen</translation>
    </message>
    <message>
        <source>Photographs and projects (%1)</source>
        <translation>Fotos und Projekte (%1)</translation>
    </message>
    <message>
        <source>Photographs (%1)</source>
        <translation>Fotos (%1)</translation>
    </message>
    <message>
        <source>Layfigure projects (%1)</source>
        <translation>Layfigure-Projekte (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open keypoints</source>
        <translation>Keypoints öffnen</translation>
    </message>
    <message>
        <source>There is no body to export yet</source>
        <translation>Noch ist kein Körper da, der sich exportieren ließe</translation>
    </message>
    <message>
        <source>Open a photo with keypoints; then a body is shown, and what is shown is exported.</source>
        <translation>Ein Foto mit Keypoints öffnen; dann ist ein Körper zu sehen, und was zu sehen ist, wird exportiert.</translation>
    </message>
    <message>
        <source>Exported %1</source>
        <translation>Exportiert: %1</translation>
    </message>
    <message>
        <source>Stopped. What was found so far is shown.</source>
        <translation>Angehalten. Zu sehen ist, was bis dahin gefunden wurde.</translation>
    </message>
    <message>
        <source>Refined %1 bodies in %2 steps.</source>
        <translation>%1 Körper in %2 Schritten verfeinert.</translation>
    </message>
    <message>
        <source>The processor was used instead of CUDA</source>
        <translation>Der Prozessor wurde statt CUDA benutzt</translation>
    </message>
    <message>
        <source>This body is in doubt</source>
        <translation>Dieser Körper ist zweifelhaft</translation>
    </message>
    <message>
        <source>This run was made with another body</source>
        <translation>Dieser Lauf wurde mit einem anderen Körper gemacht</translation>
    </message>
    <message>
        <source>It is shown with %1 now. Refine fits that body to the photo.</source>
        <translation>Er wird jetzt mit %1 gezeigt. Verfeinern passt diesen Körper an das Foto an.</translation>
    </message>
    <message>
        <source>Reprojection %1 → %2 px</source>
        <translation>Rückprojektion %1 → %2 px</translation>
    </message>
    <message>
        <source>Reprojection %1 px</source>
        <translation>Rückprojektion %1 px</translation>
    </message>
    <message>
        <source>%1 s on %2</source>
        <translation>%1 s auf %2</translation>
    </message>
    <message>
        <source>CUDA</source>
        <translation>CUDA</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Body: %1</source>
        <translation>Körper: %1</translation>
    </message>
    <message>
        <source>Words: from the first body</source>
        <translation>Worte: vom ersten Körper</translation>
    </message>
    <message>
        <source>Words: language model at %1</source>
        <translation>Worte: Sprachmodell auf %1</translation>
    </message>
    <message>
        <source>%1 – Layfigure</source>
        <translation>%1 – Layfigure</translation>
    </message>
    <message>
        <source>%1[*] – %2 – Layfigure</source>
        <translation>%1[*] – %2 – Layfigure</translation>
    </message>
    <message>
        <source>%1, %2 × %3 px</source>
        <translation>%1, %2 × %3 px</translation>
    </message>
    <message>
        <source>Person %1 of %2</source>
        <translation>Person %1 von %2</translation>
    </message>
    <message>
        <source>Drop a photograph here, or open one with Ctrl+O</source>
        <translation>Ein Foto hierher ziehen oder mit Strg+O öffnen</translation>
    </message>
    <message>
        <source>The body appears here once keypoints are open</source>
        <translation>Der Körper erscheint hier, sobald Keypoints offen sind</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>How opaque the body is over the photo</source>
        <translation>Wie deckend der Körper über dem Foto liegt</translation>
    </message>
    <message>
        <source>Opacity of the body</source>
        <translation>Deckkraft des Körpers</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>Hypotheses</source>
        <translation>Hypothesen</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Körper</translation>
    </message>
    <message>
        <source>Descriptions</source>
        <translation>Beschreibungen</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Time the run computed, without the pace and pauses, and where its networks did</source>
        <translation>Zeit, die der Lauf gerechnet hat, ohne Takt und Pausen, und wo seine Netze es taten</translation>
    </message>
    <message>
        <source>Mean distance from the keypoints: of the first body, then of the shown one</source>
        <translation>Mittlerer Abstand von den Keypoints: des ersten Körpers, dann des gezeigten</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>Fortschritt des Laufs</translation>
    </message>
    <message>
        <source>90° to the person&apos;s right</source>
        <translation>90° zur Rechten der Person</translation>
    </message>
    <message>
        <source>moved by hand, F brings it back</source>
        <translation>von Hand bewegt, F bringt sie zurück</translation>
    </message>
    <message>
        <source>Refining…</source>
        <translation>Wird verfeinert…</translation>
    </message>
    <message>
        <source>The run failed</source>
        <translation>Der Lauf ist gescheitert</translation>
    </message>
    <message>
        <source>The body could not be refined</source>
        <translation>Der Körper konnte nicht verfeinert werden</translation>
    </message>
    <message>
        <source>It is in your own folder of models; choose it in the Body menu.</source>
        <translation>Es liegt im eigenen Modellordner; im Menü Körper kann es gewählt werden.</translation>
    </message>
    <message>
        <source>held</source>
        <translation>festgehalten</translation>
    </message>
    <message>
        <source>Refining… %1</source>
        <translation>Wird verfeinert… %1</translation>
    </message>
    <message>
        <source>Keypoints (*.json *.csv *.txt)</source>
        <translation>Keypoints (*.json *.csv *.txt)</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>Oben</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Frei</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message numerus="yes">
        <source>%n keypoint(s)</source>
        <translation>
            <numerusform>%n Keypoint</numerusform>
            <numerusform>%n Keypoints</numerusform>
        </translation>
    </message>
    <message>
        <source>It is in your own folder of models.</source>
        <translation>Es liegt in Ihrem eigenen Modellordner.</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Which of this person&apos;s runs is shown</source>
        <translation>Welcher Lauf dieser Person zu sehen ist</translation>
    </message>
    <message>
        <source>Run %1 of %2</source>
        <translation>Lauf %1 von %2</translation>
    </message>
    <message>
        <source>Run…</source>
        <translation>Lauf…</translation>
    </message>
    <message>
        <source>%1, from run %2, step %3</source>
        <translation>%1, von Lauf %2, Schritt %3</translation>
    </message>
    <message>
        <source>Panels that lie here</source>
        <translation>Tafeln, die hier liegen</translation>
    </message>
    <message>
        <source>Joints</source>
        <translation>Gelenke</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
</context>
<context>
    <name>lay::MemoryBook</name>
    <message>
        <source>The memory could not be kept</source>
        <translation>Das Gedächtnis konnte nicht aufgehoben werden</translation>
    </message>
    <message>
        <source>The memory cannot be changed</source>
        <translation>Das Gedächtnis kann nicht geändert werden</translation>
    </message>
    <message>
        <source>The memory was not changed</source>
        <translation>Das Gedächtnis wurde nicht geändert</translation>
    </message>
    <message>
        <source>Add a rule</source>
        <translation>Regel hinzufügen</translation>
    </message>
    <message>
        <source>Edit a rule</source>
        <translation>Regel ändern</translation>
    </message>
    <message>
        <source>Delete a rule</source>
        <translation>Regel löschen</translation>
    </message>
    <message>
        <source>Delete a case</source>
        <translation>Fall löschen</translation>
    </message>
    <message>
        <source>Import a memory</source>
        <translation>Ein Gedächtnis importieren</translation>
    </message>
    <message>
        <source>The memory could not be exported</source>
        <translation>Das Gedächtnis konnte nicht exportiert werden</translation>
    </message>
</context>
<context>
    <name>lay::MemoryDialog</name>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Situations</source>
        <translation>Lagen</translation>
    </message>
    <message>
        <source>Uses</source>
        <translation>Benutzt</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Richtig</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Fall</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>The critic&apos;s memory</source>
        <translation>Das Gedächtnis des Kritikers</translation>
    </message>
    <message>
        <source>What a language model that judges bodies is told: rules, and cases that were judged. It is in %1</source>
        <translation>Was einem Sprachmodell gesagt wird, das Körper beurteilt: Regeln, und Fälle, die beurteilt wurden. Es liegt in %1</translation>
    </message>
    <message>
        <source>Search words, situations…</source>
        <translation>Wörter, Lagen suchen…</translation>
    </message>
    <message>
        <source>Search the memory</source>
        <translation>Das Gedächtnis durchsuchen</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>&amp;Hinzufügen…</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>Ä&amp;ndern…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
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
        <source>&amp;Import…</source>
        <translation>&amp;Importieren…</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportieren…</translation>
    </message>
    <message>
        <source>Rules (%1)</source>
        <translation>Regeln (%1)</translation>
    </message>
    <message>
        <source>Cases (%1)</source>
        <translation>Fälle (%1)</translation>
    </message>
    <message>
        <source>It came with the program</source>
        <translation>Sie kam mit dem Programm</translation>
    </message>
    <message>
        <source>Import a memory</source>
        <translation>Ein Gedächtnis importieren</translation>
    </message>
    <message>
        <source>Memories (*.json *.sqlite)</source>
        <translation>Gedächtnisse (*.json *.sqlite)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Export the memory</source>
        <translation>Das Gedächtnis exportieren</translation>
    </message>
</context>
<context>
    <name>lay::MessageBar</name>
    <message>
        <source>Open image…</source>
        <translation>Bild öffnen…</translation>
    </message>
    <message>
        <source>Open keypoints…</source>
        <translation>Keypoints öffnen…</translation>
    </message>
    <message>
        <source>Language model…</source>
        <translation>Sprachmodell…</translation>
    </message>
    <message>
        <source>Show the answer…</source>
        <translation>Die Antwort zeigen…</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>The way out</source>
        <translation>Der Ausweg</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Dismiss the message</source>
        <translation>Die Meldung schließen</translation>
    </message>
    <message>
        <source>Install detectors</source>
        <translation>Detektoren installieren</translation>
    </message>
</context>
<context>
    <name>lay::Opener</name>
    <message>
        <source>Opening %1…</source>
        <translation>%1 wird geöffnet…</translation>
    </message>
    <message>
        <source>This photo has no keypoints yet</source>
        <translation>Dieses Foto hat noch keine Keypoints</translation>
    </message>
    <message>
        <source>The photo is open, its keypoints are not</source>
        <translation>Das Foto ist offen, seine Keypoints sind es nicht</translation>
    </message>
    <message>
        <source>The image cannot be opened</source>
        <translation>Das Bild kann nicht geöffnet werden</translation>
    </message>
    <message>
        <source>Open the photo first</source>
        <translation>Zuerst das Foto öffnen</translation>
    </message>
    <message>
        <source>The keypoints in %1 belong to a photo. Open the photo, then its keypoints.</source>
        <translation>Die Keypoints in %1 gehören zu einem Foto. Das Foto öffnen, dann seine Keypoints.</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>%1 wird gelesen…</translation>
    </message>
    <message>
        <source>The keypoints cannot be used</source>
        <translation>Die Keypoints sind nicht zu gebrauchen</translation>
    </message>
    <message>
        <source>Person %1 cannot be worked on</source>
        <translation>An Person %1 kann nicht gearbeitet werden</translation>
    </message>
    <message>
        <source>Fewer than three keypoints of this person are known. Open a file with more, or choose somebody else.</source>
        <translation>Von dieser Person sind weniger als drei Keypoints bekannt. Eine Datei mit mehr öffnen oder jemand anderen wählen.</translation>
    </message>
    <message>
        <source>unsaved work</source>
        <translation>nicht Gespeichertes</translation>
    </message>
    <message>
        <source>The project cannot be opened</source>
        <translation>Das Projekt kann nicht geöffnet werden</translation>
    </message>
    <message>
        <source>The project&apos;s photo is missing</source>
        <translation>Das Foto des Projekts fehlt</translation>
    </message>
    <message>
        <source>Finding a first body…</source>
        <translation>Ein erster Körper wird gesucht…</translation>
    </message>
    <message>
        <source>The chosen body cannot be loaded; the Lay body is used</source>
        <translation>Der gewählte Körper kann nicht geladen werden; der Lay-Körper wird benutzt</translation>
    </message>
    <message>
        <source>No first body could be found</source>
        <translation>Es wurde kein erster Körper gefunden</translation>
    </message>
    <message>
        <source>Loading the body…</source>
        <translation>Der Körper wird geladen…</translation>
    </message>
    <message>
        <source>The body was not changed</source>
        <translation>Der Körper wurde nicht gewechselt</translation>
    </message>
    <message>
        <source>The project&apos;s body is not installed; the Lay body is used</source>
        <translation>Der Körper des Projekts ist nicht installiert; der Lay-Körper wird benutzt</translation>
    </message>
    <message>
        <source>No body could be loaded</source>
        <translation>Es konnte kein Körper geladen werden</translation>
    </message>
    <message>
        <source>Open a file with the person&apos;s keypoints (OpenPose, COCO, AlphaPose, MMPose, csv). A file %1_keypoints.json beside the photo is found by itself.</source>
        <translation>Öffnen Sie eine Datei mit den Keypoints der Person (OpenPose, COCO, AlphaPose, MMPose, csv). Eine Datei %1_keypoints.json neben dem Foto wird von selbst gefunden.</translation>
    </message>
    <message>
        <source>Change the camera</source>
        <translation>Die Kamera ändern</translation>
    </message>
    <message>
        <source>The camera was not changed</source>
        <translation>Die Kamera wurde nicht geändert</translation>
    </message>
    <message>
        <source>Set the real height</source>
        <translation>Die wahre Größe setzen</translation>
    </message>
</context>
<context>
    <name>lay::OutcomeList</name>
    <message>
        <source>%1°</source>
        <translation>%1°</translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation>%1 m</translation>
    </message>
    <message>
        <source>What the words did</source>
        <translation>Was die Worte bewirkt haben</translation>
    </message>
    <message>
        <source>satisfied</source>
        <translation>erfüllt</translation>
    </message>
    <message>
        <source>not satisfied</source>
        <translation>nicht erfüllt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 %2 → %3, %4</source>
        <translation>%1 %2 → %3, %4</translation>
    </message>
    <message>
        <source>Said of %1: %2</source>
        <translation>Gesagt von: %1: %2</translation>
    </message>
</context>
<context>
    <name>lay::PaceBox</name>
    <message>
        <source>Pace of the steps</source>
        <translation>Takt der Schritte</translation>
    </message>
    <message>
        <source>How long each step is shown at least</source>
        <translation>Wie lange jeder Schritt mindestens zu sehen ist</translation>
    </message>
    <message>
        <source>Full speed</source>
        <translation>So schnell es geht</translation>
    </message>
    <message>
        <source>Lively</source>
        <translation>Flott</translation>
    </message>
    <message>
        <source>Easy</source>
        <translation>Gemächlich</translation>
    </message>
    <message>
        <source>Slow</source>
        <translation>Langsam</translation>
    </message>
</context>
<context>
    <name>lay::PeopleFinder</name>
    <message>
        <source>Looking for people…</source>
        <translation>Sucht nach Personen…</translation>
    </message>
    <message>
        <source>The photo could not be searched for people</source>
        <translation>Das Foto konnte nicht nach Personen durchsucht werden</translation>
    </message>
    <message>
        <source>This photo has no keypoints yet</source>
        <translation>Dieses Foto hat noch keine Keypoints</translation>
    </message>
    <message>
        <source>Install two small detectors (4 MB, Apache 2.0 and BSD licences) to have people found in photos, or open a keypoint file with Ctrl+K.</source>
        <translation>Installieren Sie zwei kleine Detektoren (4 MB, Lizenzen Apache 2.0 und BSD), damit Personen in Fotos gefunden werden, oder öffnen Sie mit Strg+K eine Keypoint-Datei.</translation>
    </message>
    <message>
        <source>Open a keypoint file of the person.</source>
        <translation>Öffnen Sie eine Keypoint-Datei der Person.</translation>
    </message>
    <message>
        <source>No person was found in this photo</source>
        <translation>In diesem Foto wurde keine Person gefunden</translation>
    </message>
    <message>
        <source>Try a photo in which the person is larger or less covered, or open a keypoint file that says where the person is.</source>
        <translation>Versuchen Sie ein Foto, in dem die Person größer oder weniger verdeckt ist, oder öffnen Sie eine Keypoint-Datei, die sagt, wo die Person ist.</translation>
    </message>
    <message>
        <source>Fetching the detectors…</source>
        <translation>Holt die Detektoren…</translation>
    </message>
    <message>
        <source>The detectors were not installed</source>
        <translation>Die Detektoren wurden nicht installiert</translation>
    </message>
</context>
<context>
    <name>lay::PhotoCanvas</name>
    <message>
        <source>Photo with the body over it</source>
        <translation>Foto mit dem Körper darüber</translation>
    </message>
    <message>
        <source>%1, confidence %2</source>
        <translation>%1, Sicherheit %2</translation>
    </message>
    <message>
        <source>
the body is %1 px away</source>
        <translation>
der Körper ist %1 px entfernt</translation>
    </message>
    <message>
        <source>%1
Space: cannot be seen   Backspace: the last again   Esc: enough</source>
        <translation>%1
Leertaste: nicht zu sehen   Rücktaste: den letzten noch einmal   Esc: genug</translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>Verschieben: %1</translation>
    </message>
</context>
<context>
    <name>lay::PoseDesk</name>
    <message>
        <source>Whole body</source>
        <translation>Ganzer Körper</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Lösen</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Copy from the other side</source>
        <translation>Von der anderen Seite übernehmen</translation>
    </message>
    <message>
        <source>Reset to the first prediction</source>
        <translation>Auf die erste Vorhersage zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Pose by hand</source>
        <translation>Von &amp;Hand posieren</translation>
    </message>
    <message>
        <source>Drag joints in the views; the rest of the limb follows</source>
        <translation>Gelenke in den Ansichten ziehen; der Rest des Gliedes folgt</translation>
    </message>
    <message>
        <source>Place &amp;keypoints…</source>
        <translation>&amp;Keypoints setzen…</translation>
    </message>
    <message>
        <source>Click the points that are missing, one after the other</source>
        <translation>Die fehlenden Punkte nacheinander anklicken</translation>
    </message>
    <message>
        <source>&amp;Mirror the pose</source>
        <translation>Die Haltung &amp;spiegeln</translation>
    </message>
    <message>
        <source>Put the &amp;feet on the ground</source>
        <translation>Die &amp;Füße auf den Boden stellen</translation>
    </message>
    <message>
        <source>P&amp;arts</source>
        <translation>&amp;Teile</translation>
    </message>
    <message>
        <source>&amp;Release all joints</source>
        <translation>Alle Gelenke f&amp;reigeben</translation>
    </message>
    <message>
        <source>Forget where joints were put and which are locked</source>
        <translation>Vergessen, wohin Gelenke gesetzt wurden und welche gesperrt sind</translation>
    </message>
    <message>
        <source>Release this joint</source>
        <translation>Dieses Gelenk freigeben</translation>
    </message>
</context>
<context>
    <name>lay::PoseTool</name>
    <message>
        <source>Turn %1</source>
        <translation>Drehen: %1</translation>
    </message>
    <message>
        <source>Drag %1</source>
        <translation>Ziehen: %1</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Lösen</translation>
    </message>
    <message>
        <source>Release %1</source>
        <translation>Freigeben: %1</translation>
    </message>
    <message>
        <source>Release all joints</source>
        <translation>Alle Gelenke freigeben</translation>
    </message>
    <message>
        <source>Mirror the pose</source>
        <translation>Die Haltung spiegeln</translation>
    </message>
    <message>
        <source>Copy from the other side</source>
        <translation>Von der anderen Seite übernehmen</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Put the feet on the ground</source>
        <translation>Die Füße auf den Boden stellen</translation>
    </message>
</context>
<context>
    <name>lay::PredictionDesk</name>
    <message>
        <source>Open an initial prediction</source>
        <translation>Eine Anfangsvorhersage öffnen</translation>
    </message>
    <message>
        <source>Predictions (*.pkl *.json *.npz)</source>
        <translation>Vorhersagen (*.pkl *.json *.npz)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The next run starts from %1</source>
        <translation>Der nächste Lauf fängt an mit: %1</translation>
    </message>
</context>
<context>
    <name>lay::PredictionDialog</name>
    <message>
        <source>Initial prediction</source>
        <translation>Anfangsvorhersage</translation>
    </message>
    <message>
        <source>A prediction of %1</source>
        <translation>Eine Vorhersage von %1</translation>
    </message>
    <message>
        <source>The file holds several bodies. The frame with the photo&apos;s name and the person who lies nearest to the keypoints are chosen already.</source>
        <translation>Die Datei enthält mehrere Körper. Das Bild mit dem Namen des Fotos und die Person, die den Keypoints am nächsten liegt, sind schon gewählt.</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>&amp;Frame</source>
        <translation>&amp;Bild</translation>
    </message>
    <message>
        <source>&amp;Person</source>
        <translation>&amp;Person</translation>
    </message>
    <message>
        <source>Start from it</source>
        <translation>Damit anfangen</translation>
    </message>
</context>
<context>
    <name>lay::PredictionOpener</name>
    <message>
        <source>Open the photo and its keypoints first</source>
        <translation>Zuerst das Foto und seine Keypoints öffnen</translation>
    </message>
    <message>
        <source>A prediction is placed in a photo, over a person whose keypoints are known.</source>
        <translation>Eine Vorhersage wird in ein Foto gestellt, über eine Person, deren Keypoints bekannt sind.</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>%1 wird gelesen…</translation>
    </message>
    <message>
        <source>The prediction cannot be used</source>
        <translation>Die Vorhersage kann nicht verwendet werden</translation>
    </message>
    <message>
        <source>Start from %1</source>
        <translation>Anfangen mit: %1</translation>
    </message>
</context>
<context>
    <name>lay::PreferenceKeeper</name>
    <message>
        <source>The ranking could not be kept as a preference</source>
        <translation>Die Reihenfolge konnte nicht als Bewertung aufgehoben werden</translation>
    </message>
    <message>
        <source>Nothing was added: edits and runs that were settled by hand say nothing of how a body is found.</source>
        <translation>Nichts wurde hinzugefügt: Bearbeitungen und von Hand festgelegte Läufe sagen nichts darüber, wie ein Körper gefunden wird.</translation>
    </message>
    <message>
        <source>Nothing was added: rank the bodies of a run first.</source>
        <translation>Nichts wurde hinzugefügt: Ordnen Sie zuerst die Körper eines Laufs.</translation>
    </message>
    <message>
        <source>The preferences could not be imported</source>
        <translation>Die Bewertungen konnten nicht importiert werden</translation>
    </message>
    <message>
        <source>The preferences could not be exported</source>
        <translation>Die Bewertungen konnten nicht exportiert werden</translation>
    </message>
    <message>
        <source>There is no folder for what you make: set LAYFIGURE_USER_DATA to one.</source>
        <translation>Es gibt keinen Ordner für das, was Sie machen: setzen Sie LAYFIGURE_USER_DATA auf einen.</translation>
    </message>
    <message>
        <source>Ranked runs of this project among your preferences: %1.</source>
        <translation>Geordnete Läufe dieses Projekts unter Ihren Bewertungen: %1.</translation>
    </message>
    <message>
        <source>New groups that were imported: %1.</source>
        <translation>Neue Gruppen, die importiert wurden: %1.</translation>
    </message>
    <message>
        <source>Groups that were exported: %1.</source>
        <translation>Gruppen, die exportiert wurden: %1.</translation>
    </message>
</context>
<context>
    <name>lay::PreferencesDialog</name>
    <message>
        <source>Nothing is called that. Try another word.</source>
        <translation>Nichts heißt so. Ein anderes Wort versuchen.</translation>
    </message>
    <message>
        <source>&amp;Reset all</source>
        <translation>Alles &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search the preferences</source>
        <translation>Die Einstellungen durchsuchen</translation>
    </message>
    <message>
        <source>All preferences</source>
        <translation>Alle Einstellungen</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
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
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>From the next start on.</source>
        <translation>Vom nächsten Start an.</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projekte</translation>
    </message>
    <message>
        <source>Keep photographs in the project file</source>
        <translation>Fotos in der Projektdatei aufheben</translation>
    </message>
    <message>
        <source>Otherwise the file only says where the photograph is. For photographs that are opened from now on.</source>
        <translation>Sonst sagt die Datei nur, wo das Foto liegt. Für Fotos, die von jetzt an geöffnet werden.</translation>
    </message>
    <message>
        <source>Keys: %1</source>
        <translation>Tasten: %1</translation>
    </message>
    <message>
        <source>%1 belongs to &quot;%2&quot;. Choose other keys, or change those first.</source>
        <translation>%1 gehört zu „%2“. Andere Tasten wählen oder zuerst jene ändern.</translation>
    </message>
    <message>
        <source> keys shortcut </source>
        <translation> tasten kürzel </translation>
    </message>
    <message>
        <source>shortcut</source>
        <translation>kürzel</translation>
    </message>
    <message>
        <source>&amp;Reset all: press again</source>
        <translation>Alles &amp;zurücksetzen: noch einmal drücken</translation>
    </message>
</context>
<context>
    <name>lay::ProjectDesk</name>
    <message>
        <source>Recovered. Save it to keep it.</source>
        <translation>Wiederhergestellt. Speichern, um es zu behalten.</translation>
    </message>
    <message>
        <source>Unsaved changes would not survive a crash</source>
        <translation>Nicht gespeicherte Änderungen würden einen Absturz nicht überleben</translation>
    </message>
    <message>
        <source>Save the project often.</source>
        <translation>Das Projekt oft speichern.</translation>
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
        <source>Save the changes?</source>
        <translation>Die Änderungen speichern?</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has changes that are not saved.</source>
        <translation>„%1“ hat Änderungen, die nicht gespeichert sind.</translation>
    </message>
    <message>
        <source>If you discard them they are gone.</source>
        <translation>Wer sie verwirft, verliert sie.</translation>
    </message>
    <message>
        <source>Save the project</source>
        <translation>Das Projekt speichern</translation>
    </message>
    <message>
        <source>Layfigure projects (*%1)</source>
        <translation>Layfigure-Projekte (*%1)</translation>
    </message>
    <message>
        <source>The project was not saved</source>
        <translation>Das Projekt wurde nicht gespeichert</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>Gespeichert: %1</translation>
    </message>
</context>
<context>
    <name>lay::RankingBar</name>
    <message>
        <source>This one is best</source>
        <translation>Dieser ist der beste</translation>
    </message>
    <message>
        <source>I like it</source>
        <translation>Gefällt mir</translation>
    </message>
    <message>
        <source>I do not like it</source>
        <translation>Gefällt mir nicht</translation>
    </message>
    <message>
        <source>One place up</source>
        <translation>Einen Platz nach oben</translation>
    </message>
    <message>
        <source>One place down</source>
        <translation>Einen Platz nach unten</translation>
    </message>
    <message>
        <source>%1 (%2 in the list)</source>
        <translation>%1 (%2 in der Liste)</translation>
    </message>
    <message>
        <source>Take my ranking back</source>
        <translation>Meine Reihenfolge zurücknehmen</translation>
    </message>
</context>
<context>
    <name>lay::RecentFiles</name>
    <message>
        <source>%1, missing</source>
        <translation>%1, fehlt</translation>
    </message>
    <message>
        <source>Forget these</source>
        <translation>Diese vergessen</translation>
    </message>
</context>
<context>
    <name>lay::RecoveryDialog</name>
    <message>
        <source>&amp;Recover</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Unsaved work was found</source>
        <translation>Nicht gespeicherte Arbeit wurde gefunden</translation>
    </message>
    <message>
        <source>Layfigure ended before this was saved. Recover it to go on where you were; your project files are as you saved them last.</source>
        <translation>Layfigure endete, bevor dies gespeichert war. Wiederherstellen, um dort weiterzumachen; die Projektdateien sind so, wie sie zuletzt gespeichert wurden.</translation>
    </message>
    <message>
        <source>Unsaved work</source>
        <translation>Nicht gespeicherte Arbeit</translation>
    </message>
    <message>
        <source>%1, never saved, last changed %2</source>
        <translation>%1, nie gespeichert, zuletzt geändert %2</translation>
    </message>
    <message>
        <source>%1, last changed %2</source>
        <translation>%1, zuletzt geändert %2</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>&amp;Später</translation>
    </message>
    <message>
        <source>Keep it, and ask again when the program starts next</source>
        <translation>Behalten und beim nächsten Start wieder fragen</translation>
    </message>
    <message>
        <source>&amp;Delete for good</source>
        <translation>Endgültig &amp;löschen</translation>
    </message>
</context>
<context>
    <name>lay::ReviewDesk</name>
    <message>
        <source>Open a &amp;folder as a queue…</source>
        <translation>Einen &amp;Ordner als Warteschlange öffnen…</translation>
    </message>
    <message>
        <source>Go through a folder of photographs and projects, one after the other</source>
        <translation>Einen Ordner mit Fotos und Projekten der Reihe nach durchgehen</translation>
    </message>
    <message>
        <source>&amp;Mark as checked</source>
        <translation>Als &amp;geprüft kennzeichnen</translation>
    </message>
    <message>
        <source>The file of the queue is checked, or no longer</source>
        <translation>Die Datei der Warteschlange ist geprüft oder nicht mehr</translation>
    </message>
    <message>
        <source>Next un&amp;checked file</source>
        <translation>&amp;Nächste ungeprüfte Datei</translation>
    </message>
    <message>
        <source>Open the next file of the queue that is not checked</source>
        <translation>Die nächste ungeprüfte Datei der Warteschlange öffnen</translation>
    </message>
    <message>
        <source>Every file that is listed is checked.</source>
        <translation>Jede aufgeführte Datei ist geprüft.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) in the queue</source>
        <translation>
            <numerusform>%n Datei in der Warteschlange</numerusform>
            <numerusform>%n Dateien in der Warteschlange</numerusform>
        </translation>
    </message>
    <message>
        <source>Open a folder as a queue</source>
        <translation>Einen Ordner als Warteschlange öffnen</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) refined</source>
        <translation>
            <numerusform>%n Foto verfeinert</numerusform>
            <numerusform>%n Fotos verfeinert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) refined, %1 could not be</source>
        <translation>
            <numerusform>%n Foto verfeinert, bei %1 ging es nicht</numerusform>
            <numerusform>%n Fotos verfeinert, bei %1 ging es nicht</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lay::ReviewList</name>
    <message>
        <source>The folder cannot be opened as a queue</source>
        <translation>Der Ordner kann nicht als Warteschlange geöffnet werden</translation>
    </message>
    <message>
        <source>What was checked cannot be kept</source>
        <translation>Was geprüft wurde, kann nicht aufgehoben werden</translation>
    </message>
</context>
<context>
    <name>lay::ReviewPanel</name>
    <message>
        <source>Which files are listed</source>
        <translation>Welche Dateien aufgeführt sind</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Nicht geprüft</translation>
    </message>
    <message>
        <source>Worst reprojection</source>
        <translation>Schlechteste Reprojektion</translation>
    </message>
    <message>
        <source>Widest spread</source>
        <translation>Größte Streuung</translation>
    </message>
    <message>
        <source>Text and fit disagree</source>
        <translation>Text und Körper uneins</translation>
    </message>
    <message>
        <source>Foot through floor</source>
        <translation>Fuß durch den Boden</translation>
    </message>
    <message>
        <source>No person</source>
        <translation>Keine Person</translation>
    </message>
    <message>
        <source>One sole is 5 cm below the other: wrong for who stands on both</source>
        <translation>Eine Sohle liegt 5 cm unter der anderen: falsch für alle, die auf beiden stehen</translation>
    </message>
    <message>
        <source>How files are sorted</source>
        <translation>Wie Dateien geordnet sind</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Nach Namen</translation>
    </message>
    <message>
        <source>By reprojection</source>
        <translation>Nach Reprojektion</translation>
    </message>
    <message>
        <source>By spread</source>
        <translation>Nach Streuung</translation>
    </message>
    <message>
        <source>By contradictions</source>
        <translation>Nach Widersprüchen</translation>
    </message>
    <message>
        <source>Files of the queue</source>
        <translation>Dateien der Warteschlange</translation>
    </message>
    <message>
        <source>A note on this file</source>
        <translation>Eine Notiz zu dieser Datei</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>not refined yet</source>
        <translation>noch nicht verfeinert</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>noch nicht gelesen</translation>
    </message>
    <message>
        <source>no person</source>
        <translation>keine Person</translation>
    </message>
    <message>
        <source>%1 px · ± %2 mm</source>
        <translation>%1 px · ± %2 mm</translation>
    </message>
    <message>
        <source>✓ checked</source>
        <translation>✓ geprüft</translation>
    </message>
    <message>
        <source>%1
worst keypoint %2 px off
a joint is known to ± %3 mm
%4 statements are not true
one sole is %5 mm below the other</source>
        <translation>%1
schlechtester Keypoint %2 px daneben
ein Gelenk ist auf ± %3 mm bekannt
%4 Aussagen treffen nicht zu
eine Sohle liegt %5 mm unter der anderen</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>Mark this file as not checked</source>
        <translation>Diese Datei als nicht geprüft kennzeichnen</translation>
    </message>
    <message>
        <source>Mark this file as checked</source>
        <translation>Diese Datei als geprüft kennzeichnen</translation>
    </message>
    <message>
        <source>%1 listed, %2 of %3 checked</source>
        <translation>%1 aufgeführt, %2 von %3 geprüft</translation>
    </message>
    <message>
        <source>Photos refined so far</source>
        <translation>Bisher verfeinerte Fotos</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Refine all</source>
        <translation>Alle verfeinern</translation>
    </message>
    <message>
        <source>Stop after the photo in progress; what was saved stays</source>
        <translation>Nach dem laufenden Foto anhalten; was gespeichert ist, bleibt</translation>
    </message>
    <message>
        <source>Refine every photo that has no project yet, and save a project beside each</source>
        <translation>Jedes Foto verfeinern, das noch kein Projekt hat, und neben jedem ein Projekt speichern</translation>
    </message>
    <message>
        <source>cannot be refined</source>
        <translation>lässt sich nicht verfeinern</translation>
    </message>
    <message>
        <source>Stop refining the files of the queue</source>
        <translation>Das Verfeinern der Warteschlange anhalten</translation>
    </message>
    <message>
        <source>Refine all files of the queue</source>
        <translation>Alle Dateien der Warteschlange verfeinern</translation>
    </message>
</context>
<context>
    <name>lay::RuleDialog</name>
    <message>
        <source>Add a rule</source>
        <translation>Regel hinzufügen</translation>
    </message>
    <message>
        <source>Edit a rule</source>
        <translation>Regel ändern</translation>
    </message>
    <message>
        <source>One sentence that can be tested on a picture</source>
        <translation>Ein Satz, der sich an einem Bild prüfen lässt</translation>
    </message>
    <message>
        <source>None: the rule is for every situation</source>
        <translation>Keine: die Regel gilt für jede Lage</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>&amp;Rule</source>
        <translation>&amp;Regel</translation>
    </message>
    <message>
        <source>&amp;Situations</source>
        <translation>&amp;Lagen</translation>
    </message>
    <message>
        <source>Speaks of the &amp;term</source>
        <translation>Spricht vom &amp;Teil der Energie</translation>
    </message>
</context>
<context>
    <name>lay::RunOptionsButton</name>
    <message>
        <source>Settings of the run</source>
        <translation>Einstellungen des Laufs</translation>
    </message>
    <message>
        <source>Bodies</source>
        <translation>Körper</translation>
    </message>
    <message>
        <source>Hypotheses followed at once; the first starts without noise</source>
        <translation>Hypothesen, die zugleich verfolgt werden; die erste beginnt ohne Rauschen</translation>
    </message>
    <message>
        <source>Denoising steps</source>
        <translation>Schritte der Diffusion</translation>
    </message>
    <message>
        <source>Steps of the diffusion</source>
        <translation>Schritte der Diffusion</translation>
    </message>
    <message>
        <source>Polish steps</source>
        <translation>Schritte des Feinschliffs</translation>
    </message>
    <message>
        <source>Second-order steps after the denoising; 0 shows the network&apos;s answer alone</source>
        <translation>Schritte zweiter Ordnung nach der Diffusion; 0 zeigt allein die Antwort des Netzes</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>The same seed gives the same bodies</source>
        <translation>Derselbe Startwert gibt dieselben Körper</translation>
    </message>
    <message>
        <source>Where the networks compute. Auto takes CUDA where there is an NVIDIA card and a LibTorch for it</source>
        <translation>Wo die Netze rechnen. Automatisch nimmt CUDA, wo es eine NVIDIA-Karte und ein LibTorch dafür gibt</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>CUDA</source>
        <translation>CUDA</translation>
    </message>
</context>
<context>
    <name>lay::Session</name>
    <message>
        <source>Open keypoints</source>
        <translation>Keypoints öffnen</translation>
    </message>
    <message>
        <source>Choose person %1</source>
        <translation>Person %1 wählen</translation>
    </message>
    <message>
        <source>Refine</source>
        <translation>Verfeinern</translation>
    </message>
    <message>
        <source>Choose another hypothesis</source>
        <translation>Eine andere Hypothese wählen</translation>
    </message>
    <message>
        <source>Change the shape</source>
        <translation>Die Form ändern</translation>
    </message>
    <message>
        <source>Take the shape back</source>
        <translation>Die Form zurücknehmen</translation>
    </message>
    <message>
        <source>Use another shape</source>
        <translation>Eine andere Form benutzen</translation>
    </message>
    <message>
        <source>Use the shape that was found</source>
        <translation>Die gefundene Form benutzen</translation>
    </message>
    <message>
        <source>Set the real height</source>
        <translation>Die wahre Größe setzen</translation>
    </message>
    <message>
        <source>Show another run</source>
        <translation>Einen anderen Lauf zeigen</translation>
    </message>
    <message>
        <source>Branch from step %1</source>
        <translation>Von Schritt %1 abzweigen</translation>
    </message>
    <message>
        <source>Mix two bodies</source>
        <translation>Zwei Körper mischen</translation>
    </message>
    <message>
        <source>Reject a body</source>
        <translation>Einen Körper verwerfen</translation>
    </message>
    <message>
        <source>Take a body up again</source>
        <translation>Einen Körper wieder aufnehmen</translation>
    </message>
    <message>
        <source>Choose the best body</source>
        <translation>Besten Körper wählen</translation>
    </message>
    <message>
        <source>Like a body</source>
        <translation>Körper mögen</translation>
    </message>
    <message>
        <source>Dislike a body</source>
        <translation>Körper nicht mögen</translation>
    </message>
    <message>
        <source>Take a mark back</source>
        <translation>Bewertung zurücknehmen</translation>
    </message>
    <message>
        <source>Order the bodies</source>
        <translation>Körper ordnen</translation>
    </message>
    <message>
        <source>Take the ranking back</source>
        <translation>Reihenfolge zurücknehmen</translation>
    </message>
</context>
<context>
    <name>lay::SeverityLegend</name>
    <message>
        <source>Colours of the body: blue is nothing, red is grave</source>
        <translation>Farben des Körpers: Blau ist nichts, Rot ist schwer</translation>
    </message>
    <message>
        <source>The body&apos;s colours: blue where the critic has nothing against it, red where the fault is grave</source>
        <translation>Die Farben des Körpers: blau, wo der Kritiker nichts einzuwenden hat, rot, wo der Fehler schwer ist</translation>
    </message>
    <message>
        <source>fine</source>
        <translation>gut</translation>
    </message>
    <message>
        <source>grave</source>
        <translation>schwer</translation>
    </message>
</context>
<context>
    <name>lay::ShapeSliders</name>
    <message>
        <source>Use this shape</source>
        <translation>Form benutzen</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Use this shape for the next run</source>
        <translation>Diese Form für den nächsten Lauf benutzen</translation>
    </message>
    <message>
        <source>The next run starts from this shape. The run that is shown now is dropped.</source>
        <translation>Der nächste Lauf beginnt mit dieser Form. Der gezeigte Lauf wird weggelegt.</translation>
    </message>
    <message>
        <source>Reset the whole shape</source>
        <translation>Die ganze Form zurücksetzen</translation>
    </message>
    <message>
        <source>Shape %1</source>
        <translation>Form %1</translation>
    </message>
    <message>
        <source>%1: beta %2, in standard deviations; 0 is the mean body. Double click to reset.</source>
        <translation>%1: Beta %2, in Standardabweichungen; 0 ist der mittlere Körper. Doppelklick setzt zurück.</translation>
    </message>
    <message>
        <source>%1 in standard deviations</source>
        <translation>%1 in Standardabweichungen</translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation>Zurücksetzen: %1</translation>
    </message>
    <message>
        <source>Back to what the shown body has</source>
        <translation>Zurück zu dem, was der gezeigte Körper hat</translation>
    </message>
    <message>
        <source>Back to the shape of the shown body</source>
        <translation>Zurück zur Form des gezeigten Körpers</translation>
    </message>
    <message>
        <source>Back to the shape that was found first</source>
        <translation>Zurück zur Form, die zuerst gefunden wurde</translation>
    </message>
    <message>
        <source>Shape preview: not part of the run</source>
        <translation>Probe der Form: kein Teil des Laufs</translation>
    </message>
    <message>
        <source>Your shape: the next run starts from it</source>
        <translation>Eigene Form: der nächste Lauf beginnt mit ihr</translation>
    </message>
    <message>
        <source>Move a slider to try a shape out</source>
        <translation>Regler bewegen, um zu probieren</translation>
    </message>
</context>
<context>
    <name>lay::Shortcuts</name>
    <message>
        <source>Left, Right</source>
        <translation>Links, Rechts</translation>
    </message>
    <message>
        <source>The step before, the next step</source>
        <translation>Der Schritt davor, der nächste Schritt</translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation>Pos1, Ende</translation>
    </message>
    <message>
        <source>The first body, the last step</source>
        <translation>Der erste Körper, der letzte Schritt</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Play the steps, or hold them</source>
        <translation>Die Schritte abspielen oder festhalten</translation>
    </message>
    <message>
        <source>Wheel over a view</source>
        <translation>Mausrad über einer Ansicht</translation>
    </message>
    <message>
        <source>Nearer, farther</source>
        <translation>Näher, ferner</translation>
    </message>
    <message>
        <source>Drag in a view</source>
        <translation>Ziehen in einer Ansicht</translation>
    </message>
    <message>
        <source>Move the photo, turn the side view</source>
        <translation>Das Foto verschieben, die Seitenansicht drehen</translation>
    </message>
    <message>
        <source>Click on the body</source>
        <translation>Klick auf den Körper</translation>
    </message>
    <message>
        <source>Open the text of that part</source>
        <translation>Den Text dieses Teils öffnen</translation>
    </message>
</context>
<context>
    <name>lay::SideCanvas</name>
    <message>
        <source>Side view of the body</source>
        <translation>Seitenansicht des Körpers</translation>
    </message>
    <message>
        <source>View of the body from above</source>
        <translation>Ansicht des Körpers von oben</translation>
    </message>
    <message>
        <source>Free view of the body</source>
        <translation>Freie Ansicht des Körpers</translation>
    </message>
</context>
<context>
    <name>lay::SmplGuideDialog</name>
    <message>
        <source>Why is SMPL not included?</source>
        <translation>Warum ist SMPL nicht dabei?</translation>
    </message>
    <message>
        <source>Why SMPL is not included, and how to use it</source>
        <translation>Warum SMPL nicht dabei ist, und wie es sich benutzen lässt</translation>
    </message>
    <message>
        <source>Import a body model…</source>
        <translation>Ein Körpermodell importieren…</translation>
    </message>
    <message>
        <source>Import a body model</source>
        <translation>Ein Körpermodell importieren</translation>
    </message>
</context>
<context>
    <name>lay::SpokenName</name>
    <message>
        <source>pelvis</source>
        <translation>Becken</translation>
    </message>
    <message>
        <source>left hip</source>
        <translation>linke Hüfte</translation>
    </message>
    <message>
        <source>right hip</source>
        <translation>rechte Hüfte</translation>
    </message>
    <message>
        <source>spine1</source>
        <translation>Wirbelsäule 1</translation>
    </message>
    <message>
        <source>spine2</source>
        <translation>Wirbelsäule 2</translation>
    </message>
    <message>
        <source>spine3</source>
        <translation>Wirbelsäule 3</translation>
    </message>
    <message>
        <source>left knee</source>
        <translation>linkes Knie</translation>
    </message>
    <message>
        <source>right knee</source>
        <translation>rechtes Knie</translation>
    </message>
    <message>
        <source>left ankle</source>
        <translation>linkes Sprunggelenk</translation>
    </message>
    <message>
        <source>right ankle</source>
        <translation>rechtes Sprunggelenk</translation>
    </message>
    <message>
        <source>left foot</source>
        <translation>linker Fuß</translation>
    </message>
    <message>
        <source>right foot</source>
        <translation>rechter Fuß</translation>
    </message>
    <message>
        <source>neck</source>
        <translation>Hals</translation>
    </message>
    <message>
        <source>left collar</source>
        <translation>linkes Schlüsselbein</translation>
    </message>
    <message>
        <source>right collar</source>
        <translation>rechtes Schlüsselbein</translation>
    </message>
    <message>
        <source>head</source>
        <translation>Kopf</translation>
    </message>
    <message>
        <source>left shoulder</source>
        <translation>linke Schulter</translation>
    </message>
    <message>
        <source>right shoulder</source>
        <translation>rechte Schulter</translation>
    </message>
    <message>
        <source>left elbow</source>
        <translation>linker Ellbogen</translation>
    </message>
    <message>
        <source>right elbow</source>
        <translation>rechter Ellbogen</translation>
    </message>
    <message>
        <source>left wrist</source>
        <translation>linkes Handgelenk</translation>
    </message>
    <message>
        <source>right wrist</source>
        <translation>rechtes Handgelenk</translation>
    </message>
    <message>
        <source>left hand</source>
        <translation>linke Hand</translation>
    </message>
    <message>
        <source>right hand</source>
        <translation>rechte Hand</translation>
    </message>
    <message>
        <source>nose</source>
        <translation>Nase</translation>
    </message>
    <message>
        <source>left eye</source>
        <translation>linkes Auge</translation>
    </message>
    <message>
        <source>right eye</source>
        <translation>rechtes Auge</translation>
    </message>
    <message>
        <source>left ear</source>
        <translation>linkes Ohr</translation>
    </message>
    <message>
        <source>right ear</source>
        <translation>rechtes Ohr</translation>
    </message>
    <message>
        <source>head top</source>
        <translation>Scheitel</translation>
    </message>
    <message>
        <source>mid hip</source>
        <translation>Hüftmitte</translation>
    </message>
    <message>
        <source>left big toe</source>
        <translation>linke große Zehe</translation>
    </message>
    <message>
        <source>right big toe</source>
        <translation>rechte große Zehe</translation>
    </message>
    <message>
        <source>left small toe</source>
        <translation>linke kleine Zehe</translation>
    </message>
    <message>
        <source>right small toe</source>
        <translation>rechte kleine Zehe</translation>
    </message>
    <message>
        <source>left heel</source>
        <translation>linke Ferse</translation>
    </message>
    <message>
        <source>right heel</source>
        <translation>rechte Ferse</translation>
    </message>
    <message>
        <source>left forearm</source>
        <translation>linker Unterarm</translation>
    </message>
    <message>
        <source>right forearm</source>
        <translation>rechter Unterarm</translation>
    </message>
    <message>
        <source>left upper arm</source>
        <translation>linker Oberarm</translation>
    </message>
    <message>
        <source>right upper arm</source>
        <translation>rechter Oberarm</translation>
    </message>
    <message>
        <source>left arm</source>
        <translation>linker Arm</translation>
    </message>
    <message>
        <source>right arm</source>
        <translation>rechter Arm</translation>
    </message>
    <message>
        <source>left shin</source>
        <translation>linker Unterschenkel</translation>
    </message>
    <message>
        <source>right shin</source>
        <translation>rechter Unterschenkel</translation>
    </message>
    <message>
        <source>left thigh</source>
        <translation>linker Oberschenkel</translation>
    </message>
    <message>
        <source>right thigh</source>
        <translation>rechter Oberschenkel</translation>
    </message>
    <message>
        <source>left leg</source>
        <translation>linkes Bein</translation>
    </message>
    <message>
        <source>right leg</source>
        <translation>rechtes Bein</translation>
    </message>
    <message>
        <source>chest</source>
        <translation>Brust</translation>
    </message>
    <message>
        <source>torso</source>
        <translation>Rumpf</translation>
    </message>
    <message>
        <source>waist</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>body</source>
        <translation>Körper</translation>
    </message>
    <message>
        <source>torso pitch</source>
        <translation>Neigung des Rumpfes nach vorn</translation>
    </message>
    <message>
        <source>torso twist</source>
        <translation>Drehung des Rumpfes</translation>
    </message>
    <message>
        <source>torso lean</source>
        <translation>Neigung des Rumpfes zur Seite</translation>
    </message>
    <message>
        <source>head pitch</source>
        <translation>Neigung des Kopfes nach vorn</translation>
    </message>
    <message>
        <source>head turn</source>
        <translation>Drehung des Kopfes</translation>
    </message>
    <message>
        <source>head tilt</source>
        <translation>Neigung des Kopfes zur Seite</translation>
    </message>
    <message>
        <source>chest from up</source>
        <translation>Brust gegen oben</translation>
    </message>
    <message>
        <source>left side from up</source>
        <translation>linke Seite gegen oben</translation>
    </message>
    <message>
        <source>%1 from the vertical</source>
        <translation>%1 gegen die Senkrechte</translation>
    </message>
    <message>
        <source>%1 over the ground</source>
        <translation>%1 über dem Boden</translation>
    </message>
    <message>
        <source>%1 from up</source>
        <translation>%1 gegen oben</translation>
    </message>
    <message>
        <source>%1 from down</source>
        <translation>%1 gegen unten</translation>
    </message>
    <message>
        <source>%1 from the front</source>
        <translation>%1 gegen vorn</translation>
    </message>
    <message>
        <source>%1 from the back</source>
        <translation>%1 gegen hinten</translation>
    </message>
    <message>
        <source>%1 from the left</source>
        <translation>%1 gegen links</translation>
    </message>
    <message>
        <source>%1 from the right</source>
        <translation>%1 gegen rechts</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 – %2, Abstand</translation>
    </message>
    <message>
        <source>%1 over %2</source>
        <translation>%1 – %2, nach oben</translation>
    </message>
    <message>
        <source>%1 left of %2</source>
        <translation>%1 – %2, nach links</translation>
    </message>
    <message>
        <source>%1 ahead of %2</source>
        <translation>%1 – %2, nach vorn</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>masculine</source>
        <translation>männlich</translation>
    </message>
    <message>
        <source>height</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>muscle</source>
        <translation>Muskeln</translation>
    </message>
    <message>
        <source>age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>proportions</source>
        <translation>Proportionen</translation>
    </message>
    <message>
        <source>stance width</source>
        <translation>Standbreite</translation>
    </message>
    <message>
        <source>shin length</source>
        <translation>Unterschenkel</translation>
    </message>
    <message>
        <source>upper body</source>
        <translation>Oberkörper</translation>
    </message>
    <message>
        <source>trunk girth</source>
        <translation>Rumpfumfang</translation>
    </message>
    <message>
        <source>reprojection</source>
        <translation>Rückprojektion</translation>
    </message>
    <message>
        <source>evidence</source>
        <translation>Beobachtung</translation>
    </message>
    <message>
        <source>joint limits</source>
        <translation>Gelenkgrenzen</translation>
    </message>
    <message>
        <source>shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>from mean</source>
        <translation>zum Mittel</translation>
    </message>
    <message>
        <source>words</source>
        <translation>Worte</translation>
    </message>
    <message>
        <source>prior</source>
        <translation>Seltenheit</translation>
    </message>
    <message>
        <source>penetration</source>
        <translation>Durchdringung</translation>
    </message>
    <message>
        <source>ground</source>
        <translation>Boden</translation>
    </message>
    <message>
        <source>balance</source>
        <translation>Gleichgewicht</translation>
    </message>
    <message>
        <source>contradiction</source>
        <translation>Widerspruch</translation>
    </message>
    <message>
        <source>change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>from neighbours</source>
        <translation>zu den Nachbarn</translation>
    </message>
    <message>
        <source>from consensus</source>
        <translation>zum Konsens</translation>
    </message>
</context>
<context>
    <name>lay::StepSlider</name>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
</context>
<context>
    <name>lay::TimeLeft</name>
    <message>
        <source>%1 s left</source>
        <translation>noch %1 s</translation>
    </message>
    <message>
        <source>%1 min left</source>
        <translation>noch %1 min</translation>
    </message>
</context>
<context>
    <name>lay::TimelineView</name>
    <message>
        <source>adaptation</source>
        <translation>Anpassung</translation>
    </message>
    <message>
        <source>polish</source>
        <translation>Feinschliff</translation>
    </message>
    <message>
        <source>First step (Home)</source>
        <translation>Erster Schritt (Pos1)</translation>
    </message>
    <message>
        <source>Step back (Left)</source>
        <translation>Schritt zurück (Links)</translation>
    </message>
    <message>
        <source>Play (Space)</source>
        <translation>Abspielen (Leertaste)</translation>
    </message>
    <message>
        <source>Step forward (Right)</source>
        <translation>Schritt vor (Rechts)</translation>
    </message>
    <message>
        <source>Last step (End)</source>
        <translation>Letzter Schritt (Ende)</translation>
    </message>
    <message>
        <source>No steps yet</source>
        <translation>Noch keine Schritte</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message>
        <source>initial body</source>
        <translation>erster Körper</translation>
    </message>
    <message>
        <source>t = %1</source>
        <translation>t = %1</translation>
    </message>
    <message>
        <source>Give the axis to this loss</source>
        <translation>Diesem Verlust die Achse geben</translation>
    </message>
    <message>
        <source>Show the loss %1</source>
        <translation>Den Verlust %1 zeigen</translation>
    </message>
</context>
<context>
    <name>lay::TokenCount</name>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>≈ %1</source>
        <translation>≈ %1</translation>
    </message>
    <message>
        <source>Tokens of the text encoder, which reads %1 at once.</source>
        <translation>Zeichengruppen (Tokens) des Textlesers, der %1 auf einmal liest.</translation>
    </message>
    <message>
        <source>About how many tokens this is to the text encoder, which reads %1 at once.</source>
        <translation>Wie viele Tokens das für den Textleser ungefähr sind, der %1 auf einmal liest.</translation>
    </message>
    <message>
        <source>
A longer text is read in pieces, sentence by sentence.</source>
        <translation>
Ein längerer Text wird stückweise gelesen, Satz für Satz.</translation>
    </message>
</context>
<context>
    <name>lay::Unattended</name>
    <message>
        <source>Cannot write the screenshot %1. Is the folder there and writable?</source>
        <translation>Das Bildschirmfoto %1 kann nicht geschrieben werden. Gibt es den Ordner, und lässt er sich beschreiben?</translation>
    </message>
</context>
<context>
    <name>lay::VersionList</name>
    <message>
        <source>&amp;Use this one</source>
        <translation>Diese &amp;benutzen</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Versions of the network</source>
        <translation>Fassungen des Netzes</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Fassung</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>From what you prefer</source>
        <translation>Abstand von Ihrer Wahl</translation>
    </message>
    <message>
        <source>Known bodies</source>
        <translation>Bekannte Körper</translation>
    </message>
    <message>
        <source>Mean distance of the answers from the preferred bodies of held-out groups</source>
        <translation>Mittlerer Abstand der Antworten von den bevorzugten Körpern zurückgehaltener Gruppen</translation>
    </message>
    <message>
        <source>Mean error (MPJPE) on made pictures whose bodies are known: what must not be lost</source>
        <translation>Mittlerer Fehler (MPJPE) auf erzeugten Bildern, deren Körper bekannt sind: was nicht verloren gehen darf</translation>
    </message>
    <message>
        <source>The next run uses it, at once</source>
        <translation>Der nächste Lauf benutzt sie, sofort</translation>
    </message>
    <message>
        <source>The versions of the network cannot be used</source>
        <translation>Die Fassungen des Netzes können nicht benutzt werden</translation>
    </message>
    <message>
        <source>As it came</source>
        <translation>Wie mitgeliefert</translation>
    </message>
    <message>
        <source>%1, in use</source>
        <translation>%1, in Gebrauch</translation>
    </message>
    <message>
        <source>&amp;Delete for good</source>
        <translation>Endgültig &amp;löschen</translation>
    </message>
</context>
<context>
    <name>lay::VlmSettingsDialog</name>
    <message>
        <source>Language model</source>
        <translation>Sprachmodell</translation>
    </message>
    <message>
        <source>A model that sees the photo can describe the person. Without one, descriptions are written from the first body. The photo goes to the server that you name here and nowhere else.</source>
        <translation>Ein Modell, das das Foto sieht, kann die Person beschreiben. Ohne eines werden Beschreibungen nach dem ersten Körper geschrieben. Das Foto geht an den Server, der hier genannt wird, und sonst nirgendwohin.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>None: describe from the first body</source>
        <translation>Keiner: nach dem ersten Körper beschreiben</translation>
    </message>
    <message>
        <source>Another server</source>
        <translation>Ein anderer Server</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>Adresse des Servers</translation>
    </message>
    <message>
        <source>The base address of an OpenAI-compatible server, with its /v1</source>
        <translation>Die Grundadresse eines OpenAI-verträglichen Servers, mit ihrem /v1</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>the first that the server offers</source>
        <translation>das erste, das der Server anbietet</translation>
    </message>
    <message>
        <source>Key of the server</source>
        <translation>Schlüssel des Servers</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Aufheben</translation>
    </message>
    <message>
        <source>Store the key in the keyring</source>
        <translation>Den Schlüssel im Schlüsselbund aufheben</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Take the key out of the keyring</source>
        <translation>Den Schlüssel aus dem Schlüsselbund nehmen</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Time-out</source>
        <translation>Zeitgrenze</translation>
    </message>
    <message>
        <source>How long a whole answer may take. On a processor it can be minutes.</source>
        <translation>Wie lange eine ganze Antwort dauern darf. Auf einem Prozessor können es Minuten sein.</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>How often the model is asked; what most answers say is kept</source>
        <translation>Wie oft das Modell gefragt wird; was die meisten Antworten sagen, bleibt</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Verbindung prüfen</translation>
    </message>
    <message>
        <source>Test the connection to the server</source>
        <translation>Die Verbindung zum Server prüfen</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Der Server wird gefragt…</translation>
    </message>
    <message>
        <source>The server offers one model.</source>
        <translation>Der Server bietet ein Modell an.</translation>
    </message>
    <message>
        <source>The server offers %1 models.</source>
        <translation>Der Server bietet %1 Modelle an.</translation>
    </message>
    <message>
        <source>There is no keyring. Put the key into the environment: LAYFIGURE_VLM_KEY.</source>
        <translation>Es gibt keinen Schlüsselbund. Den Schlüssel in die Umgebung schreiben: LAYFIGURE_VLM_KEY.</translation>
    </message>
    <message>
        <source>a key is stored</source>
        <translation>ein Schlüssel ist da</translation>
    </message>
    <message>
        <source>none stored</source>
        <translation>keiner da</translation>
    </message>
    <message>
        <source>Kept in the system&apos;s keyring, never in settings or projects. Servers of your own often need none.</source>
        <translation>Im Schlüsselbund des Systems, nie in Einstellungen oder Projekten. Eigene Server brauchen oft keinen.</translation>
    </message>
    <message>
        <source>Asking the model…</source>
        <translation>Das Modell wird gefragt…</translation>
    </message>
</context>
</TS>
