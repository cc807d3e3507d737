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

**Libraries.** Qt 6 (LGPL 3), LibTorch (BSD), oneDNN (Apache 2.0), OpenCV (Apache 2.0), libheif (LGPL 3), Eigen (MPL 2.0), libepoxy (MIT), nlohmann/json (MIT), SQLite (public domain), zlib (zlib licence).</source>
        <translation>**Lizenz.** Layfigure ist freie Software unter der Apache License 2.0.

**Körper.** Der Formraum wurde aus Netz und Zielformen von MakeHuman gelernt, die gemeinfrei sind (CC0 1.0).

**Bewegung.** The data used in this project was obtained from mocap.cs.cmu.edu. The database was created with funding from NSF EIA-0196217.

**Bibliotheken.** Qt 6 (LGPL 3), LibTorch (BSD), oneDNN (Apache 2.0), OpenCV (Apache 2.0), libheif (LGPL 3), Eigen (MPL 2.0), libepoxy (MIT), nlohmann/json (MIT), SQLite (gemeinfrei), zlib (zlib-Lizenz).</translation>
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
    <message>
        <source>Ask the &amp;language model</source>
        <translation>Das &amp;Sprachmodell fragen</translation>
    </message>
    <message>
        <source>The language model of the descriptions judges pictures of the bodies, advised by your critic&apos;s memory; it takes minutes</source>
        <translation>Das Sprachmodell der Beschreibungen beurteilt Bilder der Körper, beraten vom Gedächtnis Ihres Kritikers; es dauert Minuten</translation>
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
    <name>lay::ErrorSentences</name>
    <message>
        <source>it is %1 bytes long; files of up to %2 bytes are read</source>
        <translation>Sie ist %1 Bytes lang; gelesen werden Dateien bis %2 Bytes</translation>
    </message>
    <message>
        <source>it is a checkpoint of PyTorch, which is not read; save its arrays with numpy.savez, or its weights as safetensors</source>
        <translation>Sie ist ein Checkpoint von PyTorch, der nicht gelesen wird; speichern Sie seine Arrays mit numpy.savez oder seine Gewichte als safetensors</translation>
    </message>
    <message>
        <source>its arrays are more than %1 bytes, the most allowed</source>
        <translation>Ihre Arrays haben mehr als %1 Bytes, das Höchste, was erlaubt ist</translation>
    </message>
    <message>
        <source>array &apos;%1&apos;: %2</source>
        <translation>Array „%1“: %2</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>Sie ist leer</translation>
    </message>
    <message>
        <source>it is none of the files that are read here: .npz, .npy and .pkl</source>
        <translation>Sie ist keine der Dateien, die hier gelesen werden: .npz, .npy und .pkl</translation>
    </message>
    <message>
        <source>%1: &apos;%2&apos; cannot be used: %3</source>
        <translation>%1: „%2“ ist nicht zu gebrauchen: %3</translation>
    </message>
    <message>
        <source>%1 has no array &apos;%2&apos;; it holds: %3.</source>
        <translation>%1 hat kein Array „%2“; enthalten sind: %3.</translation>
    </message>
    <message>
        <source>An array holds text where numbers are expected.</source>
        <translation>Ein Array enthält Text, wo Zahlen erwartet werden.</translation>
    </message>
    <message>
        <source>An array holds %1 where %2 is expected.</source>
        <translation>Ein Array enthält %1, wo %2 erwartet wird.</translation>
    </message>
    <message>
        <source>a whole number of 32 bits</source>
        <translation>eine ganze Zahl von 32 Bit</translation>
    </message>
    <message>
        <source>a number of 32 bits</source>
        <translation>eine Zahl von 32 Bit</translation>
    </message>
    <message>
        <source>An array holds numbers where text is expected.</source>
        <translation>Ein Array enthält Zahlen, wo Text erwartet wird.</translation>
    </message>
    <message>
        <source>its element type &apos;%1&apos; %2</source>
        <translation>der Typ „%1“ seiner Elemente %2</translation>
    </message>
    <message>
        <source>means Python objects, which are programs and never loaded; save plain arrays of numbers or text instead</source>
        <translation>bedeutet Python-Objekte; das sind Programme, die nie geladen werden. Speichern Sie stattdessen einfache Arrays aus Zahlen oder Text</translation>
    </message>
    <message>
        <source>is not supported; expected booleans, integers, floats of 16, 32 or 64 bit, or text</source>
        <translation>wird nicht unterstützt; erwartet werden Wahrheitswerte, ganze Zahlen, Gleitkommazahlen von 16, 32 oder 64 Bit oder Text</translation>
    </message>
    <message>
        <source>its header is not that of a NumPy array: the file is damaged</source>
        <translation>Der Kopf ist nicht der eines NumPy-Arrays: Die Datei ist beschädigt</translation>
    </message>
    <message>
        <source>it is a structured array; expected an array of numbers or text</source>
        <translation>Es ist ein strukturiertes Array; erwartet wird ein Array aus Zahlen oder Text</translation>
    </message>
    <message>
        <source>it does not begin like a NumPy array</source>
        <translation>Es beginnt nicht wie ein NumPy-Array</translation>
    </message>
    <message>
        <source>its format is version %1; 1 to 3 are supported</source>
        <translation>Sein Format hat die Version %1; unterstützt werden 1 bis 3</translation>
    </message>
    <message>
        <source>its header is cut off</source>
        <translation>Sein Kopf ist abgeschnitten</translation>
    </message>
    <message>
        <source>its header promises the shape %1 of &apos;%2&apos;, but %3 bytes follow: the file is damaged</source>
        <translation>Sein Kopf verspricht die Form %1 aus „%2“, es folgen aber %3 Bytes: Die Datei ist beschädigt</translation>
    </message>
    <message>
        <source>PickleLimits::%1 is %2; expected 1 to %3.</source>
        <translation>PickleLimits::%1 ist %2; erwartet wird 1 bis %3.</translation>
    </message>
    <message>
        <source>Cannot read %1: it is %2 bytes long; pickles of up to %3 bytes are read.</source>
        <translation>%1 kann nicht gelesen werden: Die Datei ist %2 Bytes lang; Pickles werden bis %3 Bytes gelesen.</translation>
    </message>
    <message>
        <source>expected %1, found %2; classes are never run: open the file with the program that wrote it and save plain numpy arrays</source>
        <translation>erwartet wurde %1, gefunden %2; Klassen werden nie ausgeführt: Öffnen Sie die Datei mit dem Programm, das sie geschrieben hat, und speichern Sie einfache NumPy-Arrays</translation>
    </message>
    <message>
        <source>expected %1, found %2</source>
        <translation>erwartet wurde %1, gefunden %2</translation>
    </message>
    <message>
        <source>expected the elements of an array of the shape %1 of &apos;%2&apos;, found %3 bytes: the file is damaged</source>
        <translation>erwartet wurden die Elemente eines Arrays der Form %1 aus „%2“, gefunden %3 Bytes: Die Datei ist beschädigt</translation>
    </message>
    <message>
        <source>the arrays taken out of the file are more than %1 bytes, the most allowed</source>
        <translation>Die Arrays aus der Datei haben mehr als %1 Bytes, das Höchste, was erlaubt ist</translation>
    </message>
    <message>
        <source>its lists hold each other, and have more than %1 items when written out, the most allowed</source>
        <translation>Ihre Listen enthalten einander und haben ausgeschrieben mehr als %1 Einträge, das Höchste, was erlaubt ist</translation>
    </message>
    <message>
        <source>expected %1 of %2 bytes, %3 are left: the file is damaged or cut short</source>
        <translation>erwartet wurden für %1 %2 Bytes, %3 sind übrig: Die Datei ist beschädigt oder abgeschnitten</translation>
    </message>
    <message>
        <source>expected %1 and a line break: the file is damaged or cut short</source>
        <translation>erwartet wurde %1 und ein Zeilenende: Die Datei ist beschädigt oder abgeschnitten</translation>
    </message>
    <message>
        <source>expected keyword arguments in a dictionary: the file is damaged</source>
        <translation>erwartet wurden benannte Argumente in einem Wörterbuch: Die Datei ist beschädigt</translation>
    </message>
    <message>
        <source>expected arguments in a tuple: the file is damaged</source>
        <translation>erwartet wurden Argumente in einem Tupel: Die Datei ist beschädigt</translation>
    </message>
    <message>
        <source>expected bytes to be made from a text: the file is damaged</source>
        <translation>erwartet wurden Bytes aus einem Text: Die Datei ist beschädigt</translation>
    </message>
    <message>
        <source>expected bytes in the coding &apos;latin1&apos;, found another</source>
        <translation>erwartet wurden Bytes in der Kodierung „latin1“, gefunden wurde eine andere</translation>
    </message>
    <message>
        <source>expected a dictionary made from pairs: the file is damaged</source>
        <translation>erwartet wurde ein Wörterbuch aus Paaren: Die Datei ist beschädigt</translation>
    </message>
    <message>
        <source>expected a set made from a list: the file is damaged</source>
        <translation>erwartet wurde eine Menge aus einer Liste: Die Datei ist beschädigt</translation>
    </message>
    <message>
        <source>expected %1 to have a &apos;%2&apos;</source>
        <translation>erwartet wurde, dass %1 ein „%2“ hat</translation>
    </message>
    <message>
        <source>more than %1 operations of chumpy on top of each other</source>
        <translation>mehr als %1 Rechenschritte von chumpy aufeinander</translation>
    </message>
    <message>
        <source>expected an array that chumpy works on, found %1</source>
        <translation>erwartet wurde ein Array, mit dem chumpy rechnet, gefunden %1</translation>
    </message>
    <message>
        <source>an index %1 into an array of %2 elements</source>
        <translation>ein Index %1 in ein Array von %2 Elementen</translation>
    </message>
    <message>
        <source>expected whole numbers as indices</source>
        <translation>erwartet wurden ganze Zahlen als Indizes</translation>
    </message>
    <message>
        <source>expected the shape of an array, found %1</source>
        <translation>erwartet wurde die Form eines Arrays, gefunden %1</translation>
    </message>
    <message>
        <source>expected the shape of an array: the file is damaged</source>
        <translation>erwartet wurde die Form eines Arrays: Die Datei ist beschädigt</translation>
    </message>
    <message>
        <source>expected a shape of %1 elements, found %2</source>
        <translation>erwartet wurde eine Form von %1 Elementen, gefunden %2</translation>
    </message>
    <message>
        <source>expected each of %1 axes once</source>
        <translation>erwartet wurde jede der %1 Achsen einmal</translation>
    </message>
    <message>
        <source>expected one value at the end, found %1: the file is damaged</source>
        <translation>erwartet wurde ein Wert am Ende, gefunden %1: Die Datei ist beschädigt</translation>
    </message>
    <message>
        <source>expected a number in digits: the file is damaged</source>
        <translation>erwartet wurde eine Zahl in Ziffern: Die Datei ist beschädigt</translation>
    </message>
    <message>
        <source>expected a text in quotes: the file is damaged</source>
        <translation>erwartet wurde ein Text in Anführungszeichen: Die Datei ist beschädigt</translation>
    </message>
    <message>
        <source>its values are nested deeper than %1 levels</source>
        <translation>Ihre Werte sind mehr als %1 Ebenen tief verschachtelt</translation>
    </message>
    <message>
        <source>it is of pickle protocol %1; 0 to %2 are read</source>
        <translation>Sie hat das Pickle-Protokoll %1; gelesen werden 0 bis %2</translation>
    </message>
    <message>
        <source>expected a frame of %1 bytes, %2 are left: the file is damaged or cut short</source>
        <translation>erwartet wurde ein Block von %1 Bytes, %2 sind übrig: Die Datei ist beschädigt oder abgeschnitten</translation>
    </message>
    <message>
        <source>expected a class behind the mark, there is none: the file is damaged</source>
        <translation>erwartet wurde eine Klasse hinter der Marke, es gibt keine: Die Datei ist beschädigt</translation>
    </message>
    <message>
        <source>it refers to data outside of itself (a persistent id), as checkpoints of PyTorch do; save the arrays with numpy.savez instead</source>
        <translation>Sie verweist auf Daten außerhalb ihrer selbst (persistent id), wie es Checkpoints von PyTorch tun; speichern Sie die Arrays stattdessen mit numpy.savez</translation>
    </message>
    <message>
        <source>it names a class by a number of Python&apos;s extension registry, which only the program that wrote it knows; save the arrays with numpy.savez instead</source>
        <translation>Sie nennt eine Klasse mit einer Nummer aus Pythons Erweiterungsverzeichnis, die nur das Programm kennt, das sie geschrieben hat; speichern Sie die Arrays stattdessen mit numpy.savez</translation>
    </message>
    <message>
        <source>its arrays were kept outside of the pickle (out-of-band buffers of protocol 5); write it without a buffer_callback</source>
        <translation>Ihre Arrays liegen außerhalb des Pickles (Puffer des Protokolls 5); schreiben Sie sie ohne buffer_callback</translation>
    </message>
    <message>
        <source>expected an instruction, found %1: the file is damaged</source>
        <translation>erwartet wurde eine Anweisung, gefunden %1: Die Datei ist beschädigt</translation>
    </message>
    <message>
        <source>expected %1: the file is damaged</source>
        <translation>erwartet wurde %1: Die Datei ist beschädigt</translation>
    </message>
    <message>
        <source>expected the &apos;%1&apos; of an array: the file is damaged</source>
        <translation>erwartet wurde „%1“ eines Arrays: Die Datei ist beschädigt</translation>
    </message>
    <message>
        <source>expected the element type of an array, found %1</source>
        <translation>erwartet wurde der Elementtyp eines Arrays, gefunden %1</translation>
    </message>
    <message>
        <source>expected the short name of an element type</source>
        <translation>erwartet wurde der Kurzname eines Elementtyps</translation>
    </message>
    <message>
        <source>expected the byte order of an element type</source>
        <translation>erwartet wurde die Bytereihenfolge eines Elementtyps</translation>
    </message>
    <message>
        <source>an array of records, which is not supported; expected numbers or text</source>
        <translation>ein Array aus Datensätzen, das nicht unterstützt wird; erwartet werden Zahlen oder Text</translation>
    </message>
    <message>
        <source>an array without its elements: the file is damaged</source>
        <translation>ein Array ohne seine Elemente: Die Datei ist beschädigt</translation>
    </message>
    <message>
        <source>expected the order of an array&apos;s elements</source>
        <translation>erwartet wurde die Reihenfolge der Elemente eines Arrays</translation>
    </message>
    <message>
        <source>expected the shape of an array, found a length of %1</source>
        <translation>erwartet wurde die Form eines Arrays, gefunden eine Länge von %1</translation>
    </message>
    <message>
        <source>an array of Python objects in the manner of joblib, which is not supported; save it with pickle.dump instead of joblib.dump</source>
        <translation>ein Array aus Python-Objekten nach Art von joblib, das nicht unterstützt wird; speichern Sie es mit pickle.dump statt joblib.dump</translation>
    </message>
    <message>
        <source>an array of the shape %1: the file is damaged</source>
        <translation>ein Array der Form %1: Die Datei ist beschädigt</translation>
    </message>
    <message>
        <source>a sparse matrix without its elements: the file is damaged</source>
        <translation>eine dünn besetzte Matrix ohne ihre Elemente: Die Datei ist beschädigt</translation>
    </message>
    <message>
        <source>a sparse matrix without its &apos;%1&apos;</source>
        <translation>eine dünn besetzte Matrix ohne „%1“</translation>
    </message>
    <message>
        <source>expected a sparse matrix of two dimensions below 2^31</source>
        <translation>erwartet wurde eine dünn besetzte Matrix mit zwei Dimensionen unter 2^31</translation>
    </message>
    <message>
        <source>expected the numbers of a sparse matrix in one row</source>
        <translation>erwartet wurden die Zahlen einer dünn besetzten Matrix in einer Reihe</translation>
    </message>
    <message>
        <source>a sparse matrix of %1 %2 has an element in %3</source>
        <translation>eine dünn besetzte Matrix mit %1 %2 hat ein Element in %3</translation>
    </message>
    <message>
        <source>expected the rows and columns of a sparse matrix</source>
        <translation>erwartet wurden die Zeilen und Spalten einer dünn besetzten Matrix</translation>
    </message>
    <message>
        <source>a sparse matrix of %1 values has %2 rows and %3 columns for them</source>
        <translation>eine dünn besetzte Matrix mit %1 Werten hat dafür %2 Zeilen und %3 Spalten</translation>
    </message>
    <message>
        <source>a sparse matrix whose &apos;indptr&apos; and &apos;indices&apos; do not fit its &apos;data&apos;</source>
        <translation>eine dünn besetzte Matrix, deren „indptr“ und „indices“ nicht zu „data“ passen</translation>
    </message>
    <message>
        <source>expected a sparse matrix, found %1</source>
        <translation>erwartet wurde eine dünn besetzte Matrix, gefunden %1</translation>
    </message>
    <message>
        <source>it holds more than %1 values, the most that are read</source>
        <translation>Sie enthält mehr als %1 Werte, das Höchste, was gelesen wird</translation>
    </message>
    <message>
        <source>more than %1 values wait to be used, the most allowed</source>
        <translation>mehr als %1 Werte warten auf ihre Verwendung, das Höchste, was erlaubt ist</translation>
    </message>
    <message>
        <source>expected an integer in digits: the file is damaged</source>
        <translation>erwartet wurde eine ganze Zahl in Ziffern: Die Datei ist beschädigt</translation>
    </message>
    <message>
        <source>expected a class&apos;s module and name in two texts: the file is damaged</source>
        <translation>erwartet wurden Modul und Name einer Klasse in zwei Texten: Die Datei ist beschädigt</translation>
    </message>
    <message>
        <source>expected a value in front of the instruction, there is none: the file is damaged</source>
        <translation>erwartet wurde ein Wert vor der Anweisung, es gibt keinen: Die Datei ist beschädigt</translation>
    </message>
    <message>
        <source>expected %1 values in front of the instruction, found %2: the file is damaged</source>
        <translation>erwartet wurden %1 Werte vor der Anweisung, gefunden %2: Die Datei ist beschädigt</translation>
    </message>
    <message>
        <source>expected a mark in front of the instruction, there is none: the file is damaged</source>
        <translation>erwartet wurde eine Marke vor der Anweisung, es gibt keine: Die Datei ist beschädigt</translation>
    </message>
    <message>
        <source>its lists and dictionaries have more than %1 places, the most that are read</source>
        <translation>Ihre Listen und Wörterbücher haben mehr als %1 Plätze, das Höchste, was gelesen wird</translation>
    </message>
    <message>
        <source>expected a list to append to: the file is damaged</source>
        <translation>erwartet wurde eine Liste zum Anfügen: Die Datei ist beschädigt</translation>
    </message>
    <message>
        <source>expected a value for every key: the file is damaged</source>
        <translation>erwartet wurde ein Wert zu jedem Schlüssel: Die Datei ist beschädigt</translation>
    </message>
    <message>
        <source>expected a dictionary to fill: the file is damaged</source>
        <translation>erwartet wurde ein Wörterbuch zum Füllen: Die Datei ist beschädigt</translation>
    </message>
    <message>
        <source>expected a value under number %1, none was kept: the file is damaged</source>
        <translation>erwartet wurde ein Wert unter der Nummer %1, es wurde keiner aufbewahrt: Die Datei ist beschädigt</translation>
    </message>
    <message>
        <source>expected the number of a kept value in digits: the file is damaged</source>
        <translation>erwartet wurde die Nummer eines aufbewahrten Werts in Ziffern: Die Datei ist beschädigt</translation>
    </message>
    <message>
        <source>Cannot read %1: at byte %2: %3.</source>
        <translation>%1 kann nicht gelesen werden: bei Byte %2: %3.</translation>
    </message>
    <message>
        <source>a text with a broken escape: the file is damaged</source>
        <translation>ein Text mit einer fehlerhaften Escape-Folge: Die Datei ist beschädigt</translation>
    </message>
    <message>
        <source>expected bytes, found a text with other characters than bytes have</source>
        <translation>erwartet wurden Bytes, gefunden ein Text mit anderen Zeichen, als Bytes haben</translation>
    </message>
    <message>
        <source>it is truncated: %1 bytes cannot hold a safetensors header</source>
        <translation>Sie ist abgeschnitten: %1 Bytes fassen keinen Kopf von safetensors</translation>
    </message>
    <message>
        <source>its header claims %1 bytes, more than the %2 a safetensors file may have</source>
        <translation>Ihr Kopf behauptet %1 Bytes, mehr als die %2, die eine safetensors-Datei haben darf</translation>
    </message>
    <message>
        <source>it is truncated: the header claims %1 bytes, %2 follow</source>
        <translation>Sie ist abgeschnitten: Der Kopf behauptet %1 Bytes, es folgen %2</translation>
    </message>
    <message>
        <source>its header is not JSON: it is no safetensors file, or damaged</source>
        <translation>Ihr Kopf ist kein JSON: Sie ist keine safetensors-Datei oder beschädigt</translation>
    </message>
    <message>
        <source>it holds &apos;%1&apos; twice</source>
        <translation>Sie enthält „%1“ zweimal</translation>
    </message>
    <message>
        <source>its metadata are not an object of texts</source>
        <translation>Ihre Metadaten sind kein Objekt aus Texten</translation>
    </message>
    <message>
        <source>its metadata &apos;%1&apos; are not text</source>
        <translation>Ihre Metadaten „%1“ sind kein Text</translation>
    </message>
    <message>
        <source>tensor &apos;%1&apos; is not described by a dtype, a shape and two data_offsets</source>
        <translation>Tensor „%1“ ist nicht mit dtype, shape und zwei data_offsets beschrieben</translation>
    </message>
    <message>
        <source>tensor &apos;%1&apos; has an impossible shape %2</source>
        <translation>Tensor „%1“ hat eine unmögliche Form %2</translation>
    </message>
    <message>
        <source>tensor &apos;%1&apos; lies at %2 to %3 of %4 bytes: the file is truncated or damaged</source>
        <translation>Tensor „%1“ liegt bei %2 bis %3 von %4 Bytes: Die Datei ist abgeschnitten oder beschädigt</translation>
    </message>
    <message>
        <source>tensor &apos;%1&apos; of shape %2 needs %3 bytes, but has %4</source>
        <translation>Tensor „%1“ der Form %2 braucht %3 Bytes, hat aber %4</translation>
    </message>
    <message>
        <source>tensor &apos;%1&apos; has the type %2; F16, BF16, F32 and F64 are supported</source>
        <translation>Tensor „%1“ hat den Typ %2; unterstützt werden F16, BF16, F32 und F64</translation>
    </message>
    <message>
        <source>its tensors overlap at byte %1: the file is damaged</source>
        <translation>Ihre Tensoren überlappen sich bei Byte %1: Die Datei ist beschädigt</translation>
    </message>
    <message>
        <source>its tensors leave a gap at byte %1: the file is damaged</source>
        <translation>Ihre Tensoren lassen bei Byte %1 eine Lücke: Die Datei ist beschädigt</translation>
    </message>
    <message>
        <source>%1 bytes at its end belong to no tensor</source>
        <translation>%1 Bytes am Ende gehören zu keinem Tensor</translation>
    </message>
    <message>
        <source>Cannot write %1: tensor &apos;%2&apos; holds %3, beyond the largest half, 65504.</source>
        <translation>%1 kann nicht geschrieben werden: Tensor „%2“ enthält %3, mehr als die größte Zahl von 16 Bit, 65504.</translation>
    </message>
    <message>
        <source>Write it in 32 bits.</source>
        <translation>Schreiben Sie ihn in 32 Bit.</translation>
    </message>
    <message>
        <source>Cannot write %1: a name or its metadata are not UTF-8 text.</source>
        <translation>%1 kann nicht geschrieben werden: Ein Name oder die Metadaten sind kein UTF-8-Text.</translation>
    </message>
    <message>
        <source>one graph is expected</source>
        <translation>Ein Graph wird erwartet</translation>
    </message>
    <message>
        <source>its graph is empty</source>
        <translation>Sein Graph ist leer</translation>
    </message>
    <message>
        <source>it is larger than any network that is read</source>
        <translation>Es ist größer als jedes Netz, das gelesen wird</translation>
    </message>
    <message>
        <source>it has no input or no output</source>
        <translation>Es hat keinen Eingang oder keinen Ausgang</translation>
    </message>
    <message>
        <source>Cannot use the network &apos;%1&apos;: %2.</source>
        <translation>Das Netz „%1“ ist nicht zu gebrauchen: %2.</translation>
    </message>
    <message>
        <source>A TensorFlow Lite file of MoveNet is expected.</source>
        <translation>Erwartet wird eine TensorFlow-Lite-Datei von MoveNet.</translation>
    </message>
    <message>
        <source>a tensor has too many dimensions</source>
        <translation>Ein Tensor hat zu viele Dimensionen</translation>
    </message>
    <message>
        <source>a dimension of a tensor is %1</source>
        <translation>Eine Dimension eines Tensors ist %1</translation>
    </message>
    <message>
        <source>its tensors are too large</source>
        <translation>Seine Tensoren sind zu groß</translation>
    </message>
    <message>
        <source>a tensor has the type %1</source>
        <translation>Ein Tensor hat den Typ %1</translation>
    </message>
    <message>
        <source>a tensor names the buffer %1</source>
        <translation>Ein Tensor nennt den Puffer %1</translation>
    </message>
    <message>
        <source>a tensor of %1 numbers has %2 bytes</source>
        <translation>Ein Tensor von %1 Zahlen hat %2 Bytes</translation>
    </message>
    <message>
        <source>a constant is not a finite number</source>
        <translation>Eine Konstante ist keine endliche Zahl</translation>
    </message>
    <message>
        <source>a tensor has %1 scales along its dimension %2</source>
        <translation>Ein Tensor hat %1 Maßstäbe in seiner Dimension %2</translation>
    </message>
    <message>
        <source>a tensor has %1 zero points and %2 scales</source>
        <translation>Ein Tensor hat %1 Nullpunkte und %2 Maßstäbe</translation>
    </message>
    <message>
        <source>a scale is not a finite number</source>
        <translation>Ein Maßstab ist keine endliche Zahl</translation>
    </message>
    <message>
        <source>it names the tensor %1 of %2</source>
        <translation>Es nennt den Tensor %1 von %2</translation>
    </message>
    <message>
        <source>an operation has the number %1</source>
        <translation>Eine Operation hat die Nummer %1</translation>
    </message>
    <message>
        <source>it uses the operation %1, which is not read here</source>
        <translation>Es verwendet die Operation %1, die hier nicht gelesen wird</translation>
    </message>
    <message>
        <source>an operation %1 lacks inputs or outputs</source>
        <translation>Einer Operation %1 fehlen Eingänge oder Ausgänge</translation>
    </message>
    <message>
        <source>a convolution&apos;s stride is %1</source>
        <translation>Die Schrittweite einer Faltung ist %1</translation>
    </message>
    <message>
        <source>it uses the activation %1</source>
        <translation>Es verwendet die Aktivierung %1</translation>
    </message>
    <message>
        <source>a convolution does not say its stride</source>
        <translation>Eine Faltung nennt ihre Schrittweite nicht</translation>
    </message>
    <message>
        <source>Cannot use the network &apos;%1&apos;: it is no TensorFlow Lite file, or it is cut short or damaged.</source>
        <translation>Das Netz „%1“ ist nicht zu gebrauchen: Es ist keine TensorFlow-Lite-Datei, oder es ist abgeschnitten oder beschädigt.</translation>
    </message>
    <message>
        <source>Download it again.</source>
        <translation>Laden Sie es noch einmal herunter.</translation>
    </message>
    <message>
        <source>expected the lengths of a tensor, found %1</source>
        <translation>erwartet wurden die Längen eines Tensors, gefunden %1</translation>
    </message>
    <message>
        <source>a tensor with a length of %1</source>
        <translation>ein Tensor mit einer Länge von %1</translation>
    </message>
    <message>
        <source>its numbers are big-endian, which is not read</source>
        <translation>Ihre Zahlen sind big-endian, was nicht gelesen wird</translation>
    </message>
    <message>
        <source>it holds %1, not a dictionary of tensors</source>
        <translation>Sie enthält %1, kein Wörterbuch aus Tensoren</translation>
    </message>
    <message>
        <source>it holds no tensor of floating-point numbers</source>
        <translation>Sie enthält keinen Tensor aus Gleitkommazahlen</translation>
    </message>
    <message>
        <source>Cannot read the checkpoint %1: %2.</source>
        <translation>Der Checkpoint %1 kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>it is no checkpoint of PyTorch: there is no data.pkl in it</source>
        <translation>Sie ist kein Checkpoint von PyTorch: Es ist keine data.pkl darin</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is compressed, which PyTorch never does</source>
        <translation>„%1“ ist komprimiert, was bei PyTorch nie vorkommt</translation>
    </message>
    <message>
        <source>its dictionaries hold too much</source>
        <translation>Ihre Wörterbücher enthalten zu viel</translation>
    </message>
    <message>
        <source>a tensor without storage, offset, lengths and strides: the file is damaged</source>
        <translation>ein Tensor ohne Speicher, Anfang, Längen und Schrittweiten: Die Datei ist beschädigt</translation>
    </message>
    <message>
        <source>a tensor without a storage: the file is damaged</source>
        <translation>ein Tensor ohne Speicher: Die Datei ist beschädigt</translation>
    </message>
    <message>
        <source>it holds too many tensors</source>
        <translation>Sie enthält zu viele Tensoren</translation>
    </message>
    <message>
        <source>&apos;%1&apos; reaches beyond its storage of %2 numbers</source>
        <translation>„%1“ reicht über seinen Speicher von %2 Zahlen hinaus</translation>
    </message>
    <message>
        <source>its tensors share more numbers than the file has bytes</source>
        <translation>Ihre Tensoren teilen mehr Zahlen, als die Datei Bytes hat</translation>
    </message>
    <message>
        <source>a storage&apos;s name is too long</source>
        <translation>Der Name eines Speichers ist zu lang</translation>
    </message>
    <message>
        <source>the numbers of &apos;%1&apos; (%2) are missing</source>
        <translation>Die Zahlen von „%1“ (%2) fehlen</translation>
    </message>
    <message>
        <source>its tensors jump between its storages</source>
        <translation>Ihre Tensoren springen zwischen ihren Speichern</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>%1 fehlt</translation>
    </message>
    <message>
        <source>%1 cannot be used: %2</source>
        <translation>%1 ist nicht zu gebrauchen: %2</translation>
    </message>
    <message>
        <source>%1 has shape %2; %3 is expected (0 stands for any length)</source>
        <translation>%1 hat die Form %2; erwartet wird %3 (0 steht für jede Länge)</translation>
    </message>
    <message>
        <source>%1 has shape %2; %3 is expected</source>
        <translation>%1 hat die Form %2; erwartet wird %3</translation>
    </message>
    <message>
        <source>%1 does not hold numbers</source>
        <translation>%1 enthält keine Zahlen</translation>
    </message>
    <message>
        <source>%1 holds %2 number that is not finite</source>
        <translation>%1 enthält %2 Zahl, die nicht endlich ist</translation>
    </message>
    <message>
        <source>%1 holds %2 numbers that are not finite</source>
        <translation>%1 enthält %2 Zahlen, die nicht endlich sind</translation>
    </message>
    <message>
        <source>%1 does not hold whole numbers of 32 bits</source>
        <translation>%1 enthält keine ganzen Zahlen von 32 Bit</translation>
    </message>
    <message>
        <source>The height is %1 m; a standing height from %2 to %3 m is expected.</source>
        <translation>Die Körpergröße ist %1 m; erwartet wird eine Größe im Stehen von %2 bis %3 m.</translation>
    </message>
    <message>
        <source>The height is %1 m, and the shapes of this body reach %2 m.</source>
        <translation>Die Körpergröße ist %1 m, und die Formen dieses Körpers reichen bis %2 m.</translation>
    </message>
    <message>
        <source>Choose a height nearer to it.</source>
        <translation>Wählen Sie eine Größe, die näher daran liegt.</translation>
    </message>
    <message>
        <source>the rest joint of the %1 is %2 m from the mirror image of the %3; left and right must be opposite each other at rest</source>
        <translation>in der Ruhehaltung liegt das Gelenk %1 %2 m vom Spiegelbild des Gelenks %3; links und rechts müssen sich dort gegenüberliegen</translation>
    </message>
    <message>
        <source>v_template is %1 high; a body between %2 and %3 m is expected%4</source>
        <translation>v_template ist %1 hoch; erwartet wird ein Körper zwischen %2 und %3 m%4</translation>
    </message>
    <message>
        <source>the body does not stand along +y: its up axis is z</source>
        <translation>der Körper steht nicht entlang +y: Seine Hochachse ist z</translation>
    </message>
    <message>
        <source>the body does not stand along +y</source>
        <translation>der Körper steht nicht entlang +y</translation>
    </message>
    <message>
        <source>the body&apos;s left side is not at +x</source>
        <translation>die linke Seite des Körpers ist nicht bei +x</translation>
    </message>
    <message>
        <source>the body does not face +z</source>
        <translation>der Körper blickt nicht nach +z</translation>
    </message>
    <message>
        <source>Cannot use %1 as a body model: %2</source>
        <translation>%1 ist als Körpermodell nicht zu gebrauchen: %2</translation>
    </message>
    <message>
        <source>A body model is an .npz or .pkl file with the arrays of SMPL (24 joints), SMPL-H (52) or SMPL-X (55): v_template, f, shapedirs, posedirs, J_regressor, weights, kintree_table, in metres.</source>
        <translation>Ein Körpermodell ist eine .npz- oder .pkl-Datei mit den Arrays von SMPL (24 Gelenke), SMPL-H (52) oder SMPL-X (55): v_template, f, shapedirs, posedirs, J_regressor, weights, kintree_table, in Metern.</translation>
    </message>
    <message>
        <source>max_betas is %1; between %2 and %3 shape directions can be kept.</source>
        <translation>max_betas ist %1; behalten werden können zwischen %2 und %3 Formrichtungen.</translation>
    </message>
    <message>
        <source>%1 refers to vertex %2; the body has vertices 0 to %3</source>
        <translation>%1 verweist auf Punkt %2; der Körper hat die Punkte 0 bis %3</translation>
    </message>
    <message>
        <source>%1 has %2 entries; at most %3 are read</source>
        <translation>%1 hat %2 Einträge; gelesen werden höchstens %3</translation>
    </message>
    <message>
        <source>kintree_table gives joint %1 the parent %2 and the number %3; those of a body of %4 joints are %5 and %6%7</source>
        <translation>kintree_table gibt dem Gelenk %1 das Elternteil %2 und die Nummer %3; bei einem Körper mit %4 Gelenken sind das %5 und %6%7</translation>
    </message>
    <message>
        <source>kintree_table gives joint %1 the parent %2 and the number %3; those of a body of %4 joints are %5 and %6.%7</source>
        <translation>kintree_table gibt dem Gelenk %1 das Elternteil %2 und die Nummer %3; bei einem Körper mit %4 Gelenken sind das %5 und %6.%7</translation>
    </message>
    <message>
        <source>shapedirs has %1 shape directions; at least %2 are expected</source>
        <translation>shapedirs hat %1 Formrichtungen; erwartet werden mindestens %2</translation>
    </message>
    <message>
        <source>J_regressor&apos;s row of the %1 sums to %2 instead of 1</source>
        <translation>die Zeile von J_regressor für %1 hat die Summe %2 statt 1</translation>
    </message>
    <message>
        <source>%1 (and %2 more vertices are wrong)</source>
        <translation>%1 (und %2 weitere Punkte sind falsch)</translation>
    </message>
    <message>
        <source>keypoint_joints moves the %1 with joint %2; the body has joints 0 to %3</source>
        <translation>keypoint_joints bewegt %1 mit dem Gelenk %2; der Körper hat die Gelenke 0 bis %3</translation>
    </message>
    <message>
        <source>Cannot place the keypoints: no vertex of the body follows its %1 most.</source>
        <translation>Die Keypoints lassen sich nicht anbringen: Kein Punkt des Körpers folgt vor allem dem Gelenk %1.</translation>
    </message>
    <message>
        <source>Give the model file keypoint_joints and keypoint_vertices.</source>
        <translation>Geben Sie der Modelldatei keypoint_joints und keypoint_vertices.</translation>
    </message>
    <message>
        <source>Cannot use &apos;%1&apos; as a joint regressor: %2</source>
        <translation>„%1“ ist als Gelenk-Regressor nicht zu gebrauchen: %2</translation>
    </message>
    <message>
        <source>An .npy file of (points, vertices) weights is expected, each row of which sums to 1.</source>
        <translation>Erwartet wird eine .npy-Datei mit Gewichten (Punkte des Regressors, Punkte des Körpers), deren Zeilen jeweils die Summe 1 haben.</translation>
    </message>
    <message>
        <source>it holds several tables: %1.</source>
        <translation>Sie enthält mehrere Tabellen: %1.</translation>
    </message>
    <message>
        <source>it holds no table of numbers, but: %1.</source>
        <translation>Sie enthält keine Tabelle aus Zahlen, sondern: %1.</translation>
    </message>
    <message>
        <source>its table is %1 by %2; 1 to %3 points are expected.</source>
        <translation>Ihre Tabelle ist %1 mal %2; erwartet werden 1 bis %3 Punkte.</translation>
    </message>
    <message>
        <source>it does not hold numbers.</source>
        <translation>Sie enthält keine Zahlen.</translation>
    </message>
    <message>
        <source>The joint regressor &apos;%1&apos; is for a body of %2 vertices; &apos;%3&apos; has %4.</source>
        <translation>Der Gelenk-Regressor „%1“ ist für einen Körper mit %2 Punkten; „%3“ hat %4.</translation>
    </message>
    <message>
        <source>Give the regressor of this body.</source>
        <translation>Geben Sie den Regressor dieses Körpers an.</translation>
    </message>
    <message>
        <source>The joint regressor &apos;%1&apos; has %2 points; one of Halpe&apos;s %3 is expected for keypoints.</source>
        <translation>Der Gelenk-Regressor „%1“ hat %2 Punkte; für Keypoints wird einer mit den %3 von Halpe erwartet.</translation>
    </message>
    <message>
        <source>%1: it seems to be in centimetres</source>
        <translation>%1: Es sind wohl Zentimeter</translation>
    </message>
    <message>
        <source>%1: it seems to be in millimetres</source>
        <translation>%1: Es sind wohl Millimeter</translation>
    </message>
    <message>
        <source>A parent must stand before its children, or the tree has a cycle.</source>
        <translation>Ein Elternteil muss vor seinen Kindern stehen, sonst hat der Baum einen Kreis.</translation>
    </message>
    <message>
        <source>weights of vertex %1 include the negative %2</source>
        <translation>unter den Gewichten von Punkt %1 ist das negative %2</translation>
    </message>
    <message>
        <source>weights of vertex %1 sum to %2 instead of 1</source>
        <translation>die Gewichte von Punkt %1 haben die Summe %2 statt 1</translation>
    </message>
    <message>
        <source>vertex %1 follows more than 4 joints (the others weigh %2)</source>
        <translation>Punkt %1 folgt mehr als 4 Gelenken (die übrigen wiegen %2)</translation>
    </message>
    <message>
        <source>it holds the motion of a body (AMASS: poses of %1 frames), not the body.</source>
        <translation>Sie enthält die Bewegung eines Körpers (AMASS: Posen von %1 Bildern), nicht den Körper.</translation>
    </message>
    <message>
        <source>it holds the motion of a body (AMASS for SMPL-X), not the body.</source>
        <translation>Sie enthält die Bewegung eines Körpers (AMASS für SMPL-X), nicht den Körper.</translation>
    </message>
    <message>
        <source>it holds the motion of a body (AIST++), not the body.</source>
        <translation>Sie enthält die Bewegung eines Körpers (AIST++), nicht den Körper.</translation>
    </message>
    <message>
        <source>it holds the parameters of a posed body, not the body.</source>
        <translation>Sie enthält die Parameter eines gestellten Körpers, nicht den Körper.</translation>
    </message>
    <message>
        <source>Give it as parameters.</source>
        <translation>Geben Sie sie als Parameter an.</translation>
    </message>
    <message>
        <source>it holds people tracked in a video (4D-Humans, PHALP), not the body.</source>
        <translation>Sie enthält Personen, die in einem Video verfolgt wurden (4D-Humans, PHALP), nicht den Körper.</translation>
    </message>
    <message>
        <source>it holds the mean parameters that regression networks start from, not the body.</source>
        <translation>Sie enthält die mittleren Parameter, von denen Regressionsnetze ausgehen, nicht den Körper.</translation>
    </message>
    <message>
        <source>it holds a joint regressor (%1 points of %2 vertices), not the body.</source>
        <translation>Sie enthält einen Gelenk-Regressor (%1 Punkte aus %2 Körperpunkten), nicht den Körper.</translation>
    </message>
    <message>
        <source>Install it as a joint regressor.</source>
        <translation>Installieren Sie sie als Gelenk-Regressor.</translation>
    </message>
    <message>
        <source>it is a STAR model, whose pose correctives follow quaternions and the shape.</source>
        <translation>Sie ist ein STAR-Modell, dessen Korrekturen Quaternionen und der Form folgen.</translation>
    </message>
    <message>
        <source>Layfigure poses SMPL, SMPL-H and SMPL-X; give one of these, which the same site has.</source>
        <translation>Layfigure stellt SMPL, SMPL-H und SMPL-X; geben Sie eines davon an, auf derselben Website gibt es sie.</translation>
    </message>
    <message>
        <source>it is a MANO model: a hand of 16 joints, not a body.</source>
        <translation>Sie ist ein MANO-Modell: eine Hand mit 16 Gelenken, kein Körper.</translation>
    </message>
    <message>
        <source>it is a FLAME model: a head of 5 joints, not a body.</source>
        <translation>Sie ist ein FLAME-Modell: ein Kopf mit 5 Gelenken, kein Körper.</translation>
    </message>
    <message>
        <source>Cannot write &apos;%1&apos;: %2</source>
        <translation>„%1“ kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>the motion has no frames.</source>
        <translation>Die Bewegung hat keine Bilder.</translation>
    </message>
    <message>
        <source>Export a run with steps.</source>
        <translation>Exportieren Sie einen Lauf mit Schritten.</translation>
    </message>
    <message>
        <source>its frames turn different numbers of joints.</source>
        <translation>Ihre Bilder drehen unterschiedlich viele Gelenke.</translation>
    </message>
    <message>
        <source>Export one run.</source>
        <translation>Exportieren Sie einen Lauf.</translation>
    </message>
    <message>
        <source>the parameters hold a number that is not finite.</source>
        <translation>Die Parameter enthalten eine Zahl, die nicht endlich ist.</translation>
    </message>
    <message>
        <source>Run the refinement again with another seed.</source>
        <translation>Verfeinern Sie noch einmal mit einem anderen Startwert.</translation>
    </message>
    <message>
        <source>Cannot use &apos;%1&apos; as a motion: &apos;%2&apos; holds a number that is not finite.</source>
        <translation>„%1“ ist als Bewegung nicht zu gebrauchen: „%2“ enthält eine Zahl, die nicht endlich ist.</translation>
    </message>
    <message>
        <source>Cannot use &apos;%1&apos; as a motion: poses is (%2, %3); frames of 72, 156 or 165 numbers were expected.</source>
        <translation>„%1“ ist als Bewegung nicht zu gebrauchen: poses ist (%2, %3); erwartet wurden Bilder von 72, 156 oder 165 Zahlen.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; holds %2 numbers; rotations were expected.</source>
        <translation>„%1“ enthält %2 Zahlen; erwartet wurden Drehungen.</translation>
    </message>
    <message>
        <source>a person has no body_pose or no global_orient.</source>
        <translation>Eine Person hat kein body_pose oder kein global_orient.</translation>
    </message>
    <message>
        <source>pred_cam_t is taken for the whole image, with the file&apos;s focal_length; that of the crop would place the body elsewhere.</source>
        <translation>pred_cam_t gilt hier für das ganze Bild, mit focal_length aus der Datei; die des Ausschnitts würde den Körper woandershin stellen.</translation>
    </message>
    <message>
        <source>body_pose holds VPoser&apos;s 32 latent numbers, which only its own decoder can read: root, shape and place are used, the joints are not.</source>
        <translation>body_pose enthält die 32 Zahlen von VPoser, die nur dessen eigener Decoder lesen kann: Wurzel, Form und Ort werden verwendet, die Gelenke nicht.</translation>
    </message>
    <message>
        <source>Save body_pose decoded (21 x 3) to use them.</source>
        <translation>Speichern Sie body_pose entschlüsselt (21 x 3), um sie zu verwenden.</translation>
    </message>
    <message>
        <source>a list of at most 300 numbers was expected</source>
        <translation>erwartet wurde eine Liste von höchstens 300 Zahlen</translation>
    </message>
    <message>
        <source>betas, body_pose, global_orient and transl have %1, %2, %3 and %4 numbers; 10 or more, 69 (153, 162), 3 and 3 were expected</source>
        <translation>betas, body_pose, global_orient und transl haben %1, %2, %3 und %4 Zahlen; erwartet wurden 10 oder mehr, 69 (153, 162), 3 und 3</translation>
    </message>
    <message>
        <source>a number is not finite</source>
        <translation>eine Zahl ist nicht endlich</translation>
    </message>
    <message>
        <source>Cannot read %1: it holds more than %2 entries, the most read.</source>
        <translation>%1 kann nicht gelesen werden: Die Datei enthält mehr als %2 Einträge, das Höchste, was gelesen wird.</translation>
    </message>
    <message>
        <source>Cannot read %1: its JSON is nested more than %2 levels deep.</source>
        <translation>%1 kann nicht gelesen werden: Das JSON ist mehr als %2 Ebenen tief verschachtelt.</translation>
    </message>
    <message>
        <source>Cannot read %1: it is no JSON of an object or a list, or it is cut short.</source>
        <translation>%1 kann nicht gelesen werden: Es ist kein JSON eines Objekts oder einer Liste, oder es ist abgeschnitten.</translation>
    </message>
    <message>
        <source>Cannot use &apos;%1&apos; as a motion: %2</source>
        <translation>„%1“ ist als Bewegung nicht zu gebrauchen: %2</translation>
    </message>
    <message>
        <source>its frames are of bodies with different joints or betas.</source>
        <translation>Ihre Bilder zeigen Körper mit unterschiedlichen Gelenken oder Betas.</translation>
    </message>
    <message>
        <source>it has no &apos;%1&apos;; betas, body_pose, global_orient and transl of each frame are needed.</source>
        <translation>Sie hat kein „%1“; gebraucht werden betas, body_pose, global_orient und transl zu jedem Bild.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; holds a number that is not finite.</source>
        <translation>„%1“ enthält eine Zahl, die nicht endlich ist.</translation>
    </message>
    <message>
        <source>transl has %1 numbers, global_orient %2, body_pose %3 and betas %4; each frame takes 3, 3, 69 (153, 162) and 10 or more.</source>
        <translation>transl hat %1 Zahlen, global_orient %2, body_pose %3 und betas %4; jedes Bild braucht 3, 3, 69 (153, 162) und 10 oder mehr.</translation>
    </message>
    <message>
        <source>one %1 stands where a number was expected.</source>
        <translation>Wo eine Zahl erwartet wurde, steht ein %1.</translation>
    </message>
    <message>
        <source>focal_length, principal_point and image_size are not one, two and two numbers of a camera.</source>
        <translation>focal_length, principal_point und image_size sind nicht eine, zwei und zwei Zahlen einer Kamera.</translation>
    </message>
    <message>
        <source>it is neither a NumPy .npz archive nor a JSON object with a list &apos;frames&apos;.</source>
        <translation>Sie ist weder ein NumPy-Archiv .npz noch ein JSON-Objekt mit einer Liste „frames“.</translation>
    </message>
    <message>
        <source>Give what &apos;layfigure-cli export --animation&apos; wrote.</source>
        <translation>Geben Sie an, was „layfigure-cli export --animation“ geschrieben hat.</translation>
    </message>
    <message>
        <source>a frame has no &apos;%1&apos;.</source>
        <translation>Ein Bild hat kein „%1“.</translation>
    </message>
    <message>
        <source>Cannot write &apos;%1&apos;: motions are saved as .npz or .json.</source>
        <translation>„%1“ kann nicht geschrieben werden: Bewegungen werden als .npz oder .json gespeichert.</translation>
    </message>
    <message>
        <source>Give the file one of these extensions.</source>
        <translation>Geben Sie der Datei eine dieser Endungen.</translation>
    </message>
    <message>
        <source>it has %1 bytes; at most 1 GiB is read.</source>
        <translation>Sie hat %1 Bytes; gelesen wird höchstens 1 GiB.</translation>
    </message>
    <message>
        <source>the mesh has %1 vertices and %2 faces; it needs at least one of each.</source>
        <translation>Das Netz hat %1 Punkte und %2 Flächen; es braucht von beiden mindestens eins.</translation>
    </message>
    <message>
        <source>Load another body model.</source>
        <translation>Laden Sie ein anderes Körpermodell.</translation>
    </message>
    <message>
        <source>the mesh has a coordinate that is not a finite number.</source>
        <translation>Das Netz hat eine Koordinate, die keine endliche Zahl ist.</translation>
    </message>
    <message>
        <source>Check the parameters it was posed with.</source>
        <translation>Prüfen Sie die Parameter, mit denen es gestellt wurde.</translation>
    </message>
    <message>
        <source>a face names vertex %1; there are vertices 0 to %2.</source>
        <translation>Eine Fläche nennt Punkt %1; es gibt die Punkte 0 bis %2.</translation>
    </message>
    <message>
        <source>Cannot use &apos;%1&apos; as body parameters: %2</source>
        <translation>„%1“ ist als Körperparameter nicht zu gebrauchen: %2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; holds %2 numbers; a single body has at most %3.</source>
        <translation>„%1“ enthält %2 Zahlen; ein einzelner Körper hat höchstens %3.</translation>
    </message>
    <message>
        <source>Save one frame of a sequence as its own file.</source>
        <translation>Speichern Sie ein Bild der Folge als eigene Datei.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; holds one %2 where a number was expected.</source>
        <translation>„%1“ enthält ein %2, wo eine Zahl erwartet wurde.</translation>
    </message>
    <message>
        <source>its JSON is nested more than %1 levels deep; parameters have three.</source>
        <translation>Ihr JSON ist mehr als %1 Ebenen tief verschachtelt; Parameter haben drei.</translation>
    </message>
    <message>
        <source>it is neither a NumPy .npz archive nor JSON.</source>
        <translation>Sie ist weder ein NumPy-Archiv .npz noch JSON.</translation>
    </message>
    <message>
        <source>Give a params.json or params.npz that layfigure-cli refine wrote.</source>
        <translation>Geben Sie eine params.json oder params.npz an, die layfigure-cli refine geschrieben hat.</translation>
    </message>
    <message>
        <source>its JSON is one %1; an object with betas, body_pose, global_orient and transl was expected.</source>
        <translation>Ihr JSON ist ein %1; erwartet wurde ein Objekt mit betas, body_pose, global_orient und transl.</translation>
    </message>
    <message>
        <source>it has no &apos;%1&apos;; betas, body_pose, global_orient and transl are needed.</source>
        <translation>Sie hat kein „%1“; gebraucht werden betas, body_pose, global_orient und transl.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; holds %2; finite numbers within %3 were expected.</source>
        <translation>„%1“ enthält %2; erwartet wurden endliche Zahlen bis %3.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; holds %2 numbers; %3 were expected.</source>
        <translation>„%1“ enthält %2 Zahlen; erwartet wurden %3.</translation>
    </message>
    <message>
        <source>&apos;betas&apos; holds %1 numbers; %2 to %3 were expected.</source>
        <translation>„betas“ enthält %1 Zahlen; erwartet wurden %2 bis %3.</translation>
    </message>
    <message>
        <source>&apos;body_pose&apos; holds %1 numbers; 69 (SMPL), 153 (SMPL-H) or 162 (SMPL-X) were expected.</source>
        <translation>„body_pose“ enthält %1 Zahlen; erwartet wurden 69 (SMPL), 153 (SMPL-H) oder 162 (SMPL-X).</translation>
    </message>
    <message>
        <source>Save rotations as axis-angle, one of three numbers for each joint but the root.</source>
        <translation>Speichern Sie Drehungen als Achse mal Winkel, je drei Zahlen für jedes Gelenk außer der Wurzel.</translation>
    </message>
    <message>
        <source>focal_length %1 px with an image of %2 x %3 px; all three must be positive.</source>
        <translation>focal_length %1 px mit einem Bild von %2 x %3 px; alle drei müssen positiv sein.</translation>
    </message>
    <message>
        <source>Cannot write &apos;%1&apos;: the body has %2 betas and %3 joint rotations; %4 to %5 and 23, 51 or 54 were expected.</source>
        <translation>„%1“ kann nicht geschrieben werden: Der Körper hat %2 Betas und %3 Gelenkdrehungen; erwartet wurden %4 bis %5 und 23, 51 oder 54.</translation>
    </message>
    <message>
        <source>Use a body model of 24, 52 or 55 joints.</source>
        <translation>Verwenden Sie ein Körpermodell mit 24, 52 oder 55 Gelenken.</translation>
    </message>
    <message>
        <source>Cannot write &apos;%1&apos;: the parameters hold a number that is not finite.</source>
        <translation>„%1“ kann nicht geschrieben werden: Die Parameter enthalten eine Zahl, die nicht endlich ist.</translation>
    </message>
    <message>
        <source>Cannot write &apos;%1&apos;: parameters are saved as .npz or .json.</source>
        <translation>„%1“ kann nicht geschrieben werden: Parameter werden als .npz oder .json gespeichert.</translation>
    </message>
    <message>
        <source>it has %1 bytes; parameters of one body fit into %2.</source>
        <translation>Sie hat %1 Bytes; Parameter eines Körpers passen in %2.</translation>
    </message>
    <message>
        <source>it has no numbers &apos;%1&apos;; it holds: %2.</source>
        <translation>Sie hat keine Zahlen „%1“; enthalten sind: %2.</translation>
    </message>
    <message>
        <source>it has no &apos;%1&apos; number %2; it holds: %3.</source>
        <translation>Sie hat kein „%1“ Nummer %2; enthalten sind: %3.</translation>
    </message>
    <message>
        <source>it has no object &apos;%1&apos;; it holds: %2.</source>
        <translation>Sie hat kein Objekt „%1“; enthalten sind: %2.</translation>
    </message>
    <message>
        <source>Cannot use %1 as a prediction: %2</source>
        <translation>%1 ist als Vorhersage nicht zu gebrauchen: %2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; holds %2; finite numbers were expected.</source>
        <translation>„%1“ enthält %2; erwartet wurden endliche Zahlen.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; holds %2 numbers; 3 x 3 matrices were expected.</source>
        <translation>„%1“ enthält %2 Zahlen; erwartet wurden 3x3-Matrizen.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; holds a matrix that is no rotation (number %2 is %3 away from one).</source>
        <translation>„%1“ enthält eine Matrix, die keine Drehung ist (Nummer %2 weicht um %3 davon ab).</translation>
    </message>
    <message>
        <source>Cannot use %1 as a prediction: it holds nothing.</source>
        <translation>%1 ist als Vorhersage nicht zu gebrauchen: Die Datei enthält nichts.</translation>
    </message>
    <message>
        <source>Predictions of 4D-Humans (PHALP), HMR 2.0, ScoreHMR, SMPLify-X, WHAM, GVHMR, AMASS, AIST++, EasyMocap and Layfigure&apos;s own parameters are read.</source>
        <translation>Gelesen werden Vorhersagen von 4D-Humans (PHALP), HMR 2.0, ScoreHMR, SMPLify-X, WHAM, GVHMR, AMASS, AIST++, EasyMocap und die Parameter von Layfigure selbst.</translation>
    </message>
    <message>
        <source>Cannot use %1 as a prediction: it holds %2.</source>
        <translation>%1 ist als Vorhersage nicht zu gebrauchen: Die Datei enthält %2.</translation>
    </message>
    <message>
        <source>Cannot read %1: it is %2 bytes long; up to 2 GiB are read.</source>
        <translation>%1 kann nicht gelesen werden: Die Datei ist %2 Bytes lang; gelesen werden bis 2 GiB.</translation>
    </message>
    <message>
        <source>There is no frame &apos;%1&apos; in the prediction: it has %2, from 0 (&apos;%3&apos;) to %4 (&apos;%5&apos;).</source>
        <translation>In der Vorhersage gibt es kein Bild „%1“: Sie hat %2, von 0 („%3“) bis %4 („%5“).</translation>
    </message>
    <message>
        <source>There is no person &apos;%1&apos; in frame &apos;%2&apos; of the prediction: it has %3.</source>
        <translation>In Bild „%2“ der Vorhersage gibt es keine Person „%1“: Es hat %3.</translation>
    </message>
    <message>
        <source>There is no person &apos;%1&apos; in frame &apos;%2&apos; of the prediction: it has %3, counted from 0, or %4.</source>
        <translation>In Bild „%2“ der Vorhersage gibt es keine Person „%1“: Es hat %3, gezählt ab 0, oder %4.</translation>
    </message>
    <message>
        <source>the pose turns %1 joints besides the root; 21 to 23, 51 (SMPL-H) or 54 (SMPL-X) were expected.</source>
        <translation>Die Pose dreht außer der Wurzel %1 Gelenke; erwartet wurden 21 bis 23, 51 (SMPL-H) oder 54 (SMPL-X).</translation>
    </message>
    <message>
        <source>a pose has %1 numbers; three for each joint were expected.</source>
        <translation>Eine Pose hat %1 Zahlen; erwartet wurden drei für jedes Gelenk.</translation>
    </message>
    <message>
        <source>there is nobody in it.</source>
        <translation>Es ist niemand darin.</translation>
    </message>
    <message>
        <source>it holds %1 bodies; up to %2 are read.</source>
        <translation>Sie enthält %1 Körper; gelesen werden bis %2.</translation>
    </message>
    <message>
        <source>Save the frames that are needed as a file of their own.</source>
        <translation>Speichern Sie die Bilder, die gebraucht werden, als eigene Datei.</translation>
    </message>
    <message>
        <source>The prediction&apos;s shape is %1&apos;s and means another one on %2: the shape is our own guess.</source>
        <translation>Die Form der Vorhersage ist die von %1 und bedeutet bei %2 eine andere: Die Form ist unsere eigene Schätzung.</translation>
    </message>
    <message>
        <source>Choose an installed %1 body to use the prediction&apos;s.</source>
        <translation>Wählen Sie einen installierten Körper %1, um die der Vorhersage zu verwenden.</translation>
    </message>
    <message>
        <source>The prediction&apos;s body is %1, the one in use %2: its shape comes out a little different.</source>
        <translation>Der Körper der Vorhersage ist %1, der verwendete %2: Die Form wird ein wenig anders.</translation>
    </message>
    <message>
        <source>The prediction was made in an image of %1 x %2 px and the photo has %3 x %4: it may be of another image.</source>
        <translation>Die Vorhersage entstand in einem Bild von %1 x %2 px, und das Foto hat %3 x %4: Vielleicht gehört sie zu einem anderen Bild.</translation>
    </message>
    <message>
        <source>The prediction knows no camera of this photo: a level one is assumed, with the place and the heading that the keypoints fit best.</source>
        <translation>Die Vorhersage kennt keine Kamera dieses Fotos: Angenommen wird eine waagerechte, mit dem Ort und der Richtung, die am besten zu den Keypoints passen.</translation>
    </message>
    <message>
        <source>The prediction&apos;s body is not in front of its camera: its place is the one that the keypoints fit.</source>
        <translation>Der Körper der Vorhersage ist nicht vor ihrer Kamera: Sein Ort ist der, der zu den Keypoints passt.</translation>
    </message>
    <message>
        <source>The prediction lies %1 px from the keypoints on average: it may be of another person, frame or image.</source>
        <translation>Die Vorhersage liegt im Mittel %1 px von den Keypoints: Vielleicht gehört sie zu einer anderen Person oder einem anderen Bild.</translation>
    </message>
    <message>
        <source>A skeleton bends the skin up to %1 otherwise than the body model, whose correctives change with the pose; the last pose is exact.</source>
        <translation>Ein Skelett biegt die Haut bis zu %1 anders als das Körpermodell, dessen Korrekturen sich mit der Pose ändern; die letzte Pose ist genau.</translation>
    </message>
    <message>
        <source>A skeleton bends the skin up to %1 otherwise than the body model, whose correctives change with the pose.</source>
        <translation>Ein Skelett biegt die Haut bis zu %1 anders als das Körpermodell, dessen Korrekturen sich mit der Pose ändern.</translation>
    </message>
    <message>
        <source>All frames have the last one&apos;s shape; the steps&apos; own were up to %1 from it.</source>
        <translation>Alle Bilder haben die Form des letzten; die der Schritte selbst wichen bis zu %1 davon ab.</translation>
    </message>
    <message>
        <source>OBJ holds one pose: the last one was written.</source>
        <translation>OBJ fasst eine Pose: Geschrieben wurde die letzte.</translation>
    </message>
    <message>
        <source>Without a skeleton there is one pose: the last one was written.</source>
        <translation>Ohne Skelett gibt es eine Pose: Geschrieben wurde die letzte.</translation>
    </message>
    <message>
        <source>glTF has no principal point: its camera shows %1 x %2 px around the photograph&apos;s %3 x %4, so that the body lies where it should.</source>
        <translation>glTF hat keinen Bildhauptpunkt: Seine Kamera zeigt %1 x %2 px um die %3 x %4 des Fotos herum, damit der Körper liegt, wo er soll.</translation>
    </message>
    <message>
        <source>FBX and the Blender script have it.</source>
        <translation>FBX und das Blender-Skript haben ihn.</translation>
    </message>
    <message>
        <source>What is made with %1 comes under its licence; look there before you hand the file on.</source>
        <translation>Was mit %1 entsteht, fällt unter dessen Lizenz; sehen Sie dort nach, bevor Sie die Datei weitergeben.</translation>
    </message>
    <message>
        <source>AMASS has fingers in place of SMPL&apos;s two hand joints, whose rotation (%1 degrees) is lost.</source>
        <translation>AMASS hat Finger statt der zwei Handgelenk-Enden von SMPL, deren Drehung (%1 Grad) verloren geht.</translation>
    </message>
    <message>
        <source>There is no camera to export: the parameters hold none.</source>
        <translation>Es gibt keine Kamera zum Exportieren: Die Parameter enthalten keine.</translation>
    </message>
    <message>
        <source>Give those that &apos;layfigure-cli refine&apos; wrote.</source>
        <translation>Geben Sie die an, die „layfigure-cli refine“ geschrieben hat.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no %2; there are %3.</source>
        <translation>„%1“ gibt es als %2 nicht; es gibt %3.</translation>
    </message>
    <message>
        <source>The file that was written is wrong: it has %1 %2 and should have %3.</source>
        <translation>Die geschriebene Datei ist falsch: Sie hat %1 %2 und sollte %3 haben.</translation>
    </message>
    <message>
        <source>This is a fault of the program; please report it.</source>
        <translation>Das ist ein Fehler des Programms; bitte melden Sie ihn.</translation>
    </message>
    <message>
        <source>triangles</source>
        <translation>Dreiecke</translation>
    </message>
    <message>
        <source>a bone &apos;%1&apos;</source>
        <translation>einen Knochen „%1“</translation>
    </message>
    <message>
        <source>&apos;%1&apos; above</source>
        <translation>„%1“ darüber</translation>
    </message>
    <message>
        <source>frames</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>cameras</source>
        <translation>Kameras</translation>
    </message>
    <message>
        <source>cm to the unit</source>
        <translation>cm pro Einheit</translation>
    </message>
    <message>
        <source>as up axis</source>
        <translation>als Hochachse</translation>
    </message>
    <message>
        <source>s between frames</source>
        <translation>s zwischen den Bildern</translation>
    </message>
    <message>
        <source>bones &apos;%1&apos;</source>
        <translation>Knochen „%1“</translation>
    </message>
    <message>
        <source>above the bone &apos;%1&apos;</source>
        <translation>über dem Knochen „%1“</translation>
    </message>
    <message>
        <source>There is nothing to export: open a photograph with its keypoints, or give parameters.</source>
        <translation>Es gibt nichts zu exportieren: Öffnen Sie ein Foto mit seinen Keypoints, oder geben Sie Parameter an.</translation>
    </message>
    <message>
        <source>The pose turns %1 joints, the body &apos;%2&apos; has %3 to turn.</source>
        <translation>Die Pose dreht %1 Gelenke, am Körper „%2“ sind %3 zu drehen.</translation>
    </message>
    <message>
        <source>Choose the body that the parameters were made with.</source>
        <translation>Wählen Sie den Körper, mit dem die Parameter entstanden sind.</translation>
    </message>
    <message>
        <source>The parameters hold a number that is not finite.</source>
        <translation>Die Parameter enthalten eine Zahl, die nicht endlich ist.</translation>
    </message>
    <message>
        <source>The GLB file would be larger than the 4 GiB that the format can hold.</source>
        <translation>Die GLB-Datei würde größer als die 4 GiB, die das Format fassen kann.</translation>
    </message>
    <message>
        <source>Export fewer steps.</source>
        <translation>Exportieren Sie weniger Schritte.</translation>
    </message>
    <message>
        <source>The file that was written has a bone &apos;%1&apos; and no node of it.</source>
        <translation>Die geschriebene Datei hat einen Knochen „%1“ und keinen Knoten dazu.</translation>
    </message>
    <message>
        <source>The file that was written has a face of %1 corners; triangles were written.</source>
        <translation>Die geschriebene Datei hat eine Fläche mit %1 Ecken; geschrieben wurden Dreiecke.</translation>
    </message>
    <message>
        <source>The %1 file that was written cannot be read back: %2 This is a fault of the program; please report it.</source>
        <translation>Die geschriebene %1-Datei kann nicht wieder gelesen werden: %2 Das ist ein Fehler des Programms; bitte melden Sie ihn.</translation>
    </message>
    <message>
        <source>The file that was written is wrong: it has %1 frames and should have %2.</source>
        <translation>Die geschriebene Datei ist falsch: Sie hat %1 Bilder und sollte %2 haben.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no tag of a critic&apos;s memory; standing, sitting, side-view and the like are (method GAP-22).</source>
        <translation>„%1“ ist kein Stichwort des Gedächtnisses eines Kritikers; standing, sitting, side-view und ähnliche sind welche (Methode GAP-22).</translation>
    </message>
    <message>
        <source>A rule has %1 bytes; 1 to %2 are expected.</source>
        <translation>Eine Regel hat %1 Bytes; erwartet werden 1 bis %2.</translation>
    </message>
    <message>
        <source>The rule &apos;%1&apos; counts %2 successes in %3 uses.</source>
        <translation>Die Regel „%1“ zählt %2 Erfolge bei %3 Anwendungen.</translation>
    </message>
    <message>
        <source>There is no %1 %2; the memory has %3.</source>
        <translation>%1 %2 gibt es nicht; das Gedächtnis hat %3.</translation>
    </message>
    <message>
        <source>A critic&apos;s memory needs room for at least one rule and one prototype, and no negative numbers.</source>
        <translation>Das Gedächtnis eines Kritikers braucht Platz für mindestens eine Regel und ein Vorbild und keine negativen Zahlen.</translation>
    </message>
    <message>
        <source>A prototype&apos;s embedding of %1 numbers is empty, too long or not finite.</source>
        <translation>Die Einbettung eines Vorbilds aus %1 Zahlen ist leer, zu lang oder nicht endlich.</translation>
    </message>
    <message>
        <source>A prototype&apos;s embedding has %1 numbers; those of this memory have %2.</source>
        <translation>Die Einbettung eines Vorbilds hat %1 Zahlen; die dieses Gedächtnisses haben %2.</translation>
    </message>
    <message>
        <source>A prototype&apos;s score is %1; 0 to 100 is expected.</source>
        <translation>Die Wertung eines Vorbilds ist %1; erwartet werden 0 bis 100.</translation>
    </message>
    <message>
        <source>The group &apos;%1&apos; has %2 bodies; it takes 1 to %3.</source>
        <translation>Die Gruppe „%1“ hat %2 Körper; sie fasst 1 bis %3.</translation>
    </message>
    <message>
        <source>Body %1 of the group &apos;%2&apos; has %3 joints and %4 betas; 24 and 10 are judged.</source>
        <translation>Körper %1 der Gruppe „%2“ hat %3 Gelenke und %4 Betas; beurteilt werden 24 und 10.</translation>
    </message>
    <message>
        <source>Body %1 of the group &apos;%2&apos; holds a number that is not finite.</source>
        <translation>Körper %1 der Gruppe „%2“ enthält eine Zahl, die nicht endlich ist.</translation>
    </message>
    <message>
        <source>Cannot use &apos;%1&apos; as a critic&apos;s memory: %2</source>
        <translation>„%1“ ist als Gedächtnis eines Kritikers nicht zu gebrauchen: %2</translation>
    </message>
    <message>
        <source>it is another kind of file.</source>
        <translation>Sie ist eine andere Art von Datei.</translation>
    </message>
    <message>
        <source>it was written by a newer Layfigure (its version is %1, this one reads up to %2).</source>
        <translation>Sie wurde von einem neueren Layfigure geschrieben (Version %1, dieses liest bis %2).</translation>
    </message>
    <message>
        <source>Install the newer one; the file is left as it is.</source>
        <translation>Installieren Sie das neuere; die Datei bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>its version is %1.</source>
        <translation>Die Version ist %1.</translation>
    </message>
    <message>
        <source>is no object</source>
        <translation>ist kein Objekt</translation>
    </message>
    <message>
        <source>has no &apos;%1&apos;</source>
        <translation>hat kein „%1“</translation>
    </message>
    <message>
        <source>has a &apos;%1&apos; of another type</source>
        <translation>hat ein „%1“ von anderer Art</translation>
    </message>
    <message>
        <source>it is too large or too deeply nested.</source>
        <translation>Sie ist zu groß oder zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>it has no version.</source>
        <translation>Sie hat keine Version.</translation>
    </message>
    <message>
        <source>it was written by a newer Layfigure (its version is %1).</source>
        <translation>Sie wurde von einem neueren Layfigure geschrieben (Version %1).</translation>
    </message>
    <message>
        <source>it has no lists of rules and prototypes.</source>
        <translation>Sie hat keine Listen von Regeln und Vorbildern.</translation>
    </message>
    <message>
        <source>judging %1 of %2 hypotheses, round %3 of %4, question %5 of %6</source>
        <translation>beurteile %1 von %2 Hypothesen, Runde %3 von %4, Frage %5 von %6</translation>
    </message>
    <message>
        <source>Stopped before all hypotheses were judged.</source>
        <translation>Angehalten, bevor alle Hypothesen beurteilt waren.</translation>
    </message>
    <message>
        <source>A vision-language critic needs a server: base_url is empty.</source>
        <translation>Ein Kritiker mit Sprachmodell braucht einen Server: Die Grundadresse (base_url) ist leer.</translation>
    </message>
    <message>
        <source>Name one, such as http://127.0.0.1:8080/v1, or use the offline critic.</source>
        <translation>Nennen Sie einen, wie http://127.0.0.1:8080/v1, oder nehmen Sie den Offline-Kritiker.</translation>
    </message>
    <message>
        <source>The group &apos;%1&apos; has no photo; the offline critic judges without.</source>
        <translation>Die Gruppe „%1“ hat kein Foto; der Offline-Kritiker beurteilt ohne.</translation>
    </message>
    <message>
        <source>Cannot use the preference file &apos;%1&apos;: %2.</source>
        <translation>Die Datei der Bewertungen „%1“ ist nicht zu gebrauchen: %2.</translation>
    </message>
    <message>
        <source>`layfigure-cli preferences build` makes one.</source>
        <translation>`layfigure-cli preferences build` legt eine an.</translation>
    </message>
    <message>
        <source>Cannot %1 &apos;%2&apos;: %3.</source>
        <translation>„%2“: %1 ist nicht möglich: %3.</translation>
    </message>
    <message>
        <source>What was written before is safe; make room, or name another file.</source>
        <translation>Was vorher geschrieben wurde, ist sicher; schaffen Sie Platz, oder nennen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>The group &apos;%1&apos; cannot be kept as a preference: %2.</source>
        <translation>Die Gruppe „%1“ kann nicht als Bewertung behalten werden: %2.</translation>
    </message>
    <message>
        <source>Judge it again.</source>
        <translation>Beurteilen Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>The group &apos;%1&apos; cannot be kept as a preference: it was edited or posed by hand.</source>
        <translation>Die Gruppe „%1“ kann nicht als Bewertung behalten werden: Sie wurde von Hand geändert oder gestellt.</translation>
    </message>
    <message>
        <source>Refine the photo without constraints first.</source>
        <translation>Verfeinern Sie das Foto zuerst ohne Vorgaben.</translation>
    </message>
    <message>
        <source>it is longer than 16 MiB</source>
        <translation>Sie ist länger als 16 MiB</translation>
    </message>
    <message>
        <source>it is larger than 2 GiB</source>
        <translation>Sie ist größer als 2 GiB</translation>
    </message>
    <message>
        <source>Line %1 of &apos;%2&apos; was left out: %3.</source>
        <translation>Zeile %1 von „%2“ wurde ausgelassen: %3.</translation>
    </message>
    <message>
        <source>%1 more lines were left out.</source>
        <translation>%1 weitere Zeilen wurden ausgelassen.</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>it holds something else</source>
        <translation>Sie enthält etwas anderes</translation>
    </message>
    <message>
        <source>there is no &apos;%1&apos;</source>
        <translation>Es gibt kein „%1“</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a number</source>
        <translation>„%1“ ist keine Zahl</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a width and a height in pixels</source>
        <translation>„%1“ ist keine Breite und Höhe in Pixeln</translation>
    </message>
    <message>
        <source>&apos;%1&apos; does not have 2 numbers</source>
        <translation>„%1“ hat nicht 2 Zahlen</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a text of at most %2 bytes</source>
        <translation>„%1“ ist kein Text von höchstens %2 Bytes</translation>
    </message>
    <message>
        <source>&apos;keypoints&apos; has %1 numbers; 26 of x, y, confidence are 78</source>
        <translation>„keypoints“ hat %1 Zahlen; 26 mit x, y und Sicherheit sind 78</translation>
    </message>
    <message>
        <source>there is no part of the body &apos;%1&apos;</source>
        <translation>Es gibt keinen Körperteil „%1“</translation>
    </message>
    <message>
        <source>there is no flag &apos;%1&apos;</source>
        <translation>Es gibt kein Kennzeichen „%1“</translation>
    </message>
    <message>
        <source>a severity is %1; it must be in 0..1</source>
        <translation>Eine Schwere ist %1; sie muss in 0..1 liegen</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a list of at most %2</source>
        <translation>„%1“ ist keine Liste von höchstens %2</translation>
    </message>
    <message>
        <source>a reason is not an object</source>
        <translation>Ein Grund ist kein Objekt</translation>
    </message>
    <message>
        <source>&apos;person&apos; is not a list of tiers</source>
        <translation>„person“ ist keine Liste von Rängen</translation>
    </message>
    <message>
        <source>a tier of &apos;person&apos; holds what is no body&apos;s number</source>
        <translation>Ein Rang von „person“ enthält, was keines Körpers Nummer ist</translation>
    </message>
    <message>
        <source>&apos;bodies&apos; is not a list of 1 to %1</source>
        <translation>„bodies“ ist keine Liste von 1 bis %1</translation>
    </message>
    <message>
        <source>a &apos;seed&apos; is not a whole number</source>
        <translation>Ein „seed“ ist keine ganze Zahl</translation>
    </message>
    <message>
        <source>some bodies have a &apos;score&apos;, others none</source>
        <translation>Manche Körper haben „score“, andere nicht</translation>
    </message>
    <message>
        <source>it is no JSON object of the format &apos;%1&apos;</source>
        <translation>Sie ist kein JSON-Objekt des Formats „%1“</translation>
    </message>
    <message>
        <source>it is of version %1, this program reads version %2; a newer program wrote it</source>
        <translation>Sie hat Version %1, dieses Programm liest Version %2; ein neueres Programm hat sie geschrieben</translation>
    </message>
    <message>
        <source>&apos;id&apos; is empty</source>
        <translation>„id“ ist leer</translation>
    </message>
    <message>
        <source>the person&apos;s ranking speaks of body %1, but there are bodies 0 to %2 only</source>
        <translation>Die Reihenfolge der Person spricht von Körper %1, es gibt aber nur die Körper 0 bis %2</translation>
    </message>
    <message>
        <source>the person&apos;s ranking names body %1 twice</source>
        <translation>Die Reihenfolge der Person nennt Körper %1 zweimal</translation>
    </message>
    <message>
        <source>there are %1 %2 of %3 bodies</source>
        <translation>Es gibt %1 %2 zu %3 Körpern</translation>
    </message>
    <message>
        <source>There is no body %1 among %2 bodies.</source>
        <translation>Unter %2 Körpern gibt es keinen Körper %1.</translation>
    </message>
    <message>
        <source>a score is %1; it must be in %2..%3</source>
        <translation>Eine Wertung ist %1; sie muss in %2..%3 liegen</translation>
    </message>
    <message>
        <source>The preference file &apos;%1&apos; has lines that cannot be read, and writing it would lose them: %2 Mend the line, or move the file away; nothing in it was changed.</source>
        <translation>Die Datei der Bewertungen „%1“ hat Zeilen, die nicht zu lesen sind und beim Schreiben verloren gingen: %2 Berichtigen Sie die Zeile, oder verschieben Sie die Datei; geändert wurde darin nichts.</translation>
    </message>
    <message>
        <source>%1 Nothing was imported; `layfigure-cli preferences import` takes what can be read.</source>
        <translation>%1 Importiert wurde nichts; `layfigure-cli preferences import` nimmt, was zu lesen ist.</translation>
    </message>
    <message>
        <source>There are no preferences to export yet.</source>
        <translation>Es gibt noch keine Bewertungen zum Exportieren.</translation>
    </message>
    <message>
        <source>Rank the bodies of a run in the list of hypotheses first.</source>
        <translation>Ordnen Sie zuerst in der Liste der Hypothesen die Körper eines Laufs.</translation>
    </message>
    <message>
        <source>%1 is no object.</source>
        <translation>%1 ist kein Objekt.</translation>
    </message>
    <message>
        <source>%1 has no &apos;%2&apos;.</source>
        <translation>%1 hat kein „%2“.</translation>
    </message>
    <message>
        <source>%1 has a &apos;%2&apos; of another type.</source>
        <translation>%1 hat ein „%2“ von anderer Art.</translation>
    </message>
    <message>
        <source>rule %1</source>
        <translation>Regel %1</translation>
    </message>
    <message>
        <source>prototype %1</source>
        <translation>Vorbild %1</translation>
    </message>
    <message>
        <source>rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>prototype</source>
        <translation>Vorbild</translation>
    </message>
    <message>
        <source>open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>write to</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>it has no version</source>
        <translation>Sie hat keine Version</translation>
    </message>
    <message>
        <source>%1 hypotheses were not judged; they have the group&apos;s mean score.</source>
        <translation>%1 Hypothesen wurden nicht beurteilt; sie haben die mittlere Wertung der Gruppe.</translation>
    </message>
    <message>
        <source>%1 answers could not be read, asked twice.</source>
        <translation>%1 Antworten waren auch beim zweiten Mal nicht zu lesen.</translation>
    </message>
    <message>
        <source>%1 scores lay outside 0..100 and were moved to its end.</source>
        <translation>%1 Wertungen lagen außerhalb von 0..100 und wurden an den Rand gelegt.</translation>
    </message>
    <message>
        <source>%1 items were about nobody who was asked for, or had no score.</source>
        <translation>%1 Einträge galten niemandem, nach dem gefragt war, oder hatten keine Wertung.</translation>
    </message>
    <message>
        <source>%1 items judged somebody a second time; the first time counts.</source>
        <translation>%1 Einträge beurteilten jemanden ein zweites Mal; das erste Mal zählt.</translation>
    </message>
    <message>
        <source>%1 answers gave everybody the same score, which tells nothing.</source>
        <translation>%1 Antworten gaben allen dieselbe Wertung, was nichts sagt.</translation>
    </message>
    <message>
        <source>The device is &apos;%1&apos;; it must be auto, cpu or cuda.</source>
        <translation>Als Gerät ist „%1“ angegeben; es muss auto, cpu oder cuda sein.</translation>
    </message>
    <message>
        <source>Cannot write %1: %2.</source>
        <translation>%1 kann nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>Choose another place, or free space and check the folder&apos;s permissions.</source>
        <translation>Wählen Sie einen anderen Ort, oder schaffen Sie Platz und prüfen Sie die Rechte des Ordners.</translation>
    </message>
    <message>
        <source>Cannot read %1: %2.</source>
        <translation>%1 kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>Cannot read %1: it is a folder.</source>
        <translation>%1 kann nicht gelesen werden: Es ist ein Ordner.</translation>
    </message>
    <message>
        <source>Name a file.</source>
        <translation>Geben Sie eine Datei an.</translation>
    </message>
    <message>
        <source>Cannot read %1: it is not a regular file.</source>
        <translation>%1 kann nicht gelesen werden: Es ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>Cannot read %1: decompressed, it is more than %2 bytes long.</source>
        <translation>%1 kann nicht gelesen werden: Ausgepackt hat es mehr als %2 Bytes.</translation>
    </message>
    <message>
        <source>Cannot read %1: it is compressed and cannot be decompressed: it is damaged.</source>
        <translation>%1 kann nicht gelesen werden: Es ist komprimiert und lässt sich nicht auspacken, ist also beschädigt.</translation>
    </message>
    <message>
        <source>Cannot read %1: array &apos;%2&apos;: %3.</source>
        <translation>%1 kann nicht gelesen werden: Array „%2“: %3.</translation>
    </message>
    <message>
        <source>%1 has no array &apos;%2&apos;; it holds: nothing.</source>
        <translation>%1 hat kein Array „%2“; enthalten ist nichts.</translation>
    </message>
    <message>
        <source>The array &apos;%1&apos; of %2 has the shape %3; expected %4.</source>
        <translation>Das Array „%1“ von %2 hat die Form %3; erwartet wird %4.</translation>
    </message>
    <message>
        <source>Cannot write into &apos;%1&apos;: &apos;%2&apos; is not a folder.</source>
        <translation>In „%1“ kann nicht geschrieben werden: „%2“ ist kein Ordner.</translation>
    </message>
    <message>
        <source>Choose another place for the output.</source>
        <translation>Wählen Sie einen anderen Ort für die Ausgabe.</translation>
    </message>
    <message>
        <source>Cannot write into &apos;%1&apos;: %2.</source>
        <translation>In „%1“ kann nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>Choose another place for the output, or make this one writable.</source>
        <translation>Wählen Sie einen anderen Ort für die Ausgabe, oder machen Sie diesen beschreibbar.</translation>
    </message>
    <message>
        <source>Cannot write &apos;%1&apos;: a folder has this name.</source>
        <translation>„%1“ kann nicht geschrieben werden: Ein Ordner heißt so.</translation>
    </message>
    <message>
        <source>Give the name of a file.</source>
        <translation>Geben Sie den Namen einer Datei an.</translation>
    </message>
    <message>
        <source>Cannot write &apos;%1&apos;: %2.</source>
        <translation>„%1“ kann nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>Check the disk and the folder&apos;s permissions.</source>
        <translation>Prüfen Sie den Datenträger und die Rechte des Ordners.</translation>
    </message>
    <message>
        <source>There is no folder %1: neither %2 nor %3 nor HOME is set.</source>
        <translation>Es gibt keinen Ordner %1: Weder %2 noch %3 noch HOME ist gesetzt.</translation>
    </message>
    <message>
        <source>Set %1 to a folder.</source>
        <translation>Setzen Sie %1 auf einen Ordner.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot name a %2: expected a relative path without &apos;..&apos;.</source>
        <translation>„%1“ kann kein Name für Folgendes sein: %2. Erwartet wird ein relativer Pfad ohne „..“.</translation>
    </message>
    <message>
        <source>The %1 &apos;%2&apos; is not installed.</source>
        <translation>Nicht installiert: %1 „%2“.</translation>
    </message>
    <message>
        <source>Searched:%1</source>
        <translation>Gesucht wurde in:%1</translation>
    </message>
    <message>
        <source>Put it in one of these places, or set %1 to the folder that holds it.</source>
        <translation>Legen Sie die Datei an einen dieser Orte, oder setzen Sie %1 auf den Ordner, in dem sie liegt.</translation>
    </message>
    <message>
        <source>it is %1 bytes long, too short for a zip archive</source>
        <translation>Sie ist %1 Bytes lang, zu kurz für ein Zip-Archiv</translation>
    </message>
    <message>
        <source>it is one part of a zip archive in several files, which is not supported</source>
        <translation>Sie ist ein Teil eines Zip-Archivs aus mehreren Dateien, was nicht unterstützt wird</translation>
    </message>
    <message>
        <source>its directory does not lie inside the file: the archive is damaged</source>
        <translation>Ihr Verzeichnis liegt nicht in der Datei: Das Archiv ist beschädigt</translation>
    </message>
    <message>
        <source>it is not a zip archive, or its end is missing</source>
        <translation>Sie ist kein Zip-Archiv, oder das Ende fehlt</translation>
    </message>
    <message>
        <source>entry %1 of its directory is damaged</source>
        <translation>Eintrag %1 des Verzeichnisses ist beschädigt</translation>
    </message>
    <message>
        <source>entry %1 of its directory is cut off</source>
        <translation>Eintrag %1 des Verzeichnisses ist abgeschnitten</translation>
    </message>
    <message>
        <source>entry %1 has a name that is not allowed: expected a relative path without &apos;..&apos;</source>
        <translation>Eintrag %1 hat einen Namen, der nicht erlaubt ist: Erwartet wird ein relativer Pfad ohne „..“</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is encrypted, which is not supported</source>
        <translation>„%1“ ist verschlüsselt, was nicht unterstützt wird</translation>
    </message>
    <message>
        <source>&apos;%1&apos; uses compression method %2; stored (0) and deflated (8) are supported</source>
        <translation>„%1“ verwendet das Kompressionsverfahren %2; unterstützt werden gespeichert (0) und Deflate (8)</translation>
    </message>
    <message>
        <source>the header of &apos;%1&apos; is damaged</source>
        <translation>Der Kopf von „%1“ ist beschädigt</translation>
    </message>
    <message>
        <source>&apos;%1&apos; claims %2 bytes, more than the file has</source>
        <translation>„%1“ behauptet %2 Bytes, mehr als die Datei hat</translation>
    </message>
    <message>
        <source>the header of &apos;%1&apos; does not agree with the directory</source>
        <translation>der Kopf von „%1“ stimmt nicht mit dem Verzeichnis überein</translation>
    </message>
    <message>
        <source>&apos;%1&apos; claims that %2 bytes hold %3</source>
        <translation>„%1“ behauptet, dass %2 Bytes %3 enthalten</translation>
    </message>
    <message>
        <source>its entries overlap: the archive is damaged</source>
        <translation>Die Einträge überlappen sich: Das Archiv ist beschädigt</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be decompressed: the archive is damaged</source>
        <translation>„%1“ lässt sich nicht auspacken: Das Archiv ist beschädigt</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has a wrong checksum: the archive is damaged</source>
        <translation>„%1“ hat eine falsche Prüfsumme: Das Archiv ist beschädigt</translation>
    </message>
    <message>
        <source>Cannot write %1: &apos;%2&apos; %3.</source>
        <translation>%1 kann nicht geschrieben werden: „%2“ %3.</translation>
    </message>
    <message>
        <source>cannot name an entry: expected a relative path without &apos;..&apos;, below 64 KiB</source>
        <translation>kann keinen Eintrag benennen: Erwartet wird ein relativer Pfad ohne „..“ unter 64 KiB</translation>
    </message>
    <message>
        <source>would be one entry more than an archive can hold (65534)</source>
        <translation>wäre ein Eintrag mehr, als ein Archiv fassen kann (65534)</translation>
    </message>
    <message>
        <source>is larger than 4 GiB, the most an archive&apos;s entry can be</source>
        <translation>ist größer als 4 GiB, das Höchste für einen Eintrag eines Archivs</translation>
    </message>
    <message>
        <source>would make the archive larger than 4 GiB, the most it can be</source>
        <translation>würde das Archiv größer als 4 GiB machen, das Höchste, was es sein kann</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>Datei oder Verzeichnis nicht gefunden</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>keine Berechtigung</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>auf dem Datenträger ist kein Platz mehr</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>ist ein Ordner</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>ist kein Ordner</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>der Datenträger ist schreibgeschützt</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>der Dateiname ist zu lang</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>Ein- oder Ausgabefehler</translation>
    </message>
    <message>
        <source>Too many open files</source>
        <translation>zu viele offene Dateien</translation>
    </message>
    <message>
        <source>Disk quota exceeded</source>
        <translation>das Kontingent auf dem Datenträger ist erschöpft</translation>
    </message>
    <message>
        <source>File exists</source>
        <translation>die Datei gibt es schon</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>nicht erlaubt</translation>
    </message>
    <message>
        <source>File too large</source>
        <translation>die Datei ist zu groß</translation>
    </message>
    <message>
        <source>a boolean</source>
        <translation>ein Wahrheitswert</translation>
    </message>
    <message>
        <source>an integer</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>a tuple</source>
        <translation>ein Tupel</translation>
    </message>
    <message>
        <source>a set</source>
        <translation>eine Menge</translation>
    </message>
    <message>
        <source>a dictionary</source>
        <translation>ein Wörterbuch</translation>
    </message>
    <message>
        <source>a class</source>
        <translation>eine Klasse</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>ein Objekt</translation>
    </message>
    <message>
        <source>an array</source>
        <translation>ein Array</translation>
    </message>
    <message>
        <source>an integer of at most 64 bits</source>
        <translation>eine ganze Zahl von höchstens 64 Bit</translation>
    </message>
    <message>
        <source>an integer of more than 64 bits</source>
        <translation>eine ganze Zahl von mehr als 64 Bit</translation>
    </message>
    <message>
        <source>a list or tuple</source>
        <translation>eine Liste oder ein Tupel</translation>
    </message>
    <message>
        <source>a list or tuple with an item %1</source>
        <translation>eine Liste oder ein Tupel mit einem Eintrag %1</translation>
    </message>
    <message>
        <source>a dictionary with an entry %1</source>
        <translation>ein Wörterbuch mit einem Eintrag %1</translation>
    </message>
    <message>
        <source>a reference to other data</source>
        <translation>ein Verweis auf andere Daten</translation>
    </message>
    <message>
        <source>an object of class &apos;%1&apos;</source>
        <translation>ein Objekt der Klasse „%1“</translation>
    </message>
    <message>
        <source>an object of an unnamed class</source>
        <translation>ein Objekt einer Klasse ohne Namen</translation>
    </message>
    <message>
        <source>the class &apos;%1&apos;</source>
        <translation>die Klasse „%1“</translation>
    </message>
    <message>
        <source>Cannot use &apos;%1&apos;: %2</source>
        <translation>„%1“ ist nicht zu gebrauchen: %2</translation>
    </message>
    <message>
        <source>it has %1 bytes; at most %2 are expected.</source>
        <translation>Sie hat %1 Bytes; erwartet werden höchstens %2.</translation>
    </message>
    <message>
        <source>it is not JSON (%1).</source>
        <translation>Sie ist kein JSON (%1).</translation>
    </message>
    <message>
        <source>a flat JSON object is expected.</source>
        <translation>erwartet wird ein flaches JSON-Objekt.</translation>
    </message>
    <message>
        <source>Cannot use &apos;%1&apos;, the list of improved networks: %2 The file is left as it is; move it away to begin a new list.</source>
        <translation>„%1“, die Liste der verbesserten Netze, ist nicht zu gebrauchen: %2 Die Datei bleibt, wie sie ist; verschieben Sie sie, um eine neue Liste zu beginnen.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no distance</source>
        <translation>„%1“ ist kein Abstand</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no version&apos;s id</source>
        <translation>„%1“ ist keine Kennung einer Version</translation>
    </message>
    <message>
        <source>it is too large.</source>
        <translation>Sie ist zu groß.</translation>
    </message>
    <message>
        <source>it is no such list</source>
        <translation>Sie ist keine solche Liste</translation>
    </message>
    <message>
        <source>it was written by a newer Layfigure; update this one</source>
        <translation>Sie wurde von einem neueren Layfigure geschrieben; aktualisieren Sie dieses</translation>
    </message>
    <message>
        <source>it is too long</source>
        <translation>Sie ist zu lang</translation>
    </message>
    <message>
        <source>it names &apos;%1&apos;, which is not in it</source>
        <translation>Sie nennt „%1“, das nicht darin steht</translation>
    </message>
    <message>
        <source>something in it is missing, or not what it should be.</source>
        <translation>Etwas darin fehlt oder ist nicht, was es sein soll.</translation>
    </message>
    <message>
        <source>The improved network &apos;%1&apos; is gone.</source>
        <translation>Das verbesserte Netz „%1“ ist nicht mehr da.</translation>
    </message>
    <message>
        <source>Choose another version, or the one that came with the program, under Critique &gt; Improve from feedback.</source>
        <translation>Wählen Sie unter Kritik &gt; Aus Bewertungen lernen eine andere Version oder die, die mit dem Programm kam.</translation>
    </message>
    <message>
        <source>There are %1 versions already.</source>
        <translation>Es gibt schon %1 Versionen.</translation>
    </message>
    <message>
        <source>Delete some first.</source>
        <translation>Löschen Sie erst welche.</translation>
    </message>
    <message>
        <source>There is no version &apos;%1&apos; in &apos;%2&apos;.</source>
        <translation>In „%2“ gibt es keine Version „%1“.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has %2.</source>
        <translation>„%1“ hat %2.</translation>
    </message>
    <message>
        <source>Body models have less than %1.</source>
        <translation>Körpermodelle haben weniger als %1.</translation>
    </message>
    <message>
        <source>Cannot read &apos;%1&apos;: %2.</source>
        <translation>„%1“ kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>Cannot copy &apos;%1&apos; to &apos;%2&apos;: %3.</source>
        <translation>„%1“ kann nicht nach „%2“ kopiert werden: %3.</translation>
    </message>
    <message>
        <source>Free space on the disk, or check the permissions.</source>
        <translation>Schaffen Sie Platz auf dem Datenträger, oder prüfen Sie die Rechte.</translation>
    </message>
    <message>
        <source>The folder &apos;%1&apos; holds more than %2 files.</source>
        <translation>Der Ordner „%1“ enthält mehr als %2 Dateien.</translation>
    </message>
    <message>
        <source>Name the folder with the models inside it.</source>
        <translation>Geben Sie den Ordner an, in dem die Modelle liegen.</translation>
    </message>
    <message>
        <source>Cannot read the folder &apos;%1&apos;: %2</source>
        <translation>Der Ordner „%1“ kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>The archive &apos;%1&apos; has %2; less than %3 can be read.</source>
        <translation>Das Archiv „%1“ hat %2; gelesen werden kann weniger als %3.</translation>
    </message>
    <message>
        <source>Unpack it and import the folder.</source>
        <translation>Packen Sie es aus und importieren Sie den Ordner.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is packed in a way that is not read here.</source>
        <translation>„%1“ ist auf eine Art gepackt, die hier nicht gelesen wird.</translation>
    </message>
    <message>
        <source>Unpack it and import the folder; .zip files are read as they are.</source>
        <translation>Packen Sie es aus und importieren Sie den Ordner; .zip-Dateien werden gelesen, wie sie sind.</translation>
    </message>
    <message>
        <source>There is no model file in &apos;%1&apos;: nothing in it is called *.npz, *.pkl, *.npy, *.tflite or *.onnx.</source>
        <translation>In „%1“ ist keine Modelldatei: Nichts darin heißt *.npz, *.pkl, *.npy, *.tflite oder *.onnx.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; holds %2 files that may be models, more than %3.</source>
        <translation>„%1“ enthält %2 Dateien, die Modelle sein können, mehr als %3.</translation>
    </message>
    <message>
        <source>Name those that are to be imported.</source>
        <translation>Geben Sie die an, die importiert werden sollen.</translation>
    </message>
    <message>
        <source>Cannot use &apos;%1&apos; as a joint regressor: it has %2 rows, and neither &apos;h36m&apos; nor &apos;coco&apos; in its name tells which points they are.</source>
        <translation>„%1“ ist als Gelenk-Regressor nicht zu gebrauchen: Er hat %2 Zeilen, und weder „h36m“ noch „coco“ im Namen sagt, welche Punkte es sind.</translation>
    </message>
    <message>
        <source>Rename the file.</source>
        <translation>Benennen Sie die Datei um.</translation>
    </message>
    <message>
        <source>Cannot use &apos;%1&apos; as a joint regressor: it has %2 rows; 17 (H36M, COCO), 26 (Halpe), 14 (LSP), 19 or 9 are known.</source>
        <translation>„%1“ ist als Gelenk-Regressor nicht zu gebrauchen: Er hat %2 Zeilen; bekannt sind 17 (H36M, COCO), 26 (Halpe), 14 (LSP), 19 oder 9.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot name a model.</source>
        <translation>„%1“ kann kein Name eines Modells sein.</translation>
    </message>
    <message>
        <source>Use 1 to 64 of a-z, 0-9, &apos;-&apos;, &apos;_&apos; and &apos;.&apos;, beginning with a letter or digit, other than %1.</source>
        <translation>Verwenden Sie 1 bis 64 der Zeichen a-z, 0-9, „-“, „_“ und „.“, beginnend mit einem Buchstaben oder einer Ziffer, und nicht %1.</translation>
    </message>
    <message>
        <source>The gender is &apos;%1&apos;; neutral, male or female is expected.</source>
        <translation>Das Geschlecht ist „%1“; erwartet wird neutral, male oder female.</translation>
    </message>
    <message>
        <source>The name &apos;%1&apos; is for one model, and there are %2.</source>
        <translation>Der Name „%1“ ist für ein Modell, und es gibt %2.</translation>
    </message>
    <message>
        <source>Import them without a name, or one by one.</source>
        <translation>Importieren Sie sie ohne Namen oder eines nach dem anderen.</translation>
    </message>
    <message>
        <source>Nothing says what the network &apos;%1&apos; expects and gives.</source>
        <translation>Nichts sagt, was das Netz „%1“ erwartet und liefert.</translation>
    </message>
    <message>
        <source>Import a description of it, a .json beside the .onnx file; the help on photos and keypoints shows one.</source>
        <translation>Importieren Sie eine Beschreibung davon, eine .json neben der .onnx-Datei; die Hilfe zu Fotos und Keypoints zeigt eine.</translation>
    </message>
    <message>
        <source>Cannot install &apos;%1&apos;: %2.</source>
        <translation>„%1“ kann nicht installiert werden: %2.</translation>
    </message>
    <message>
        <source>Cannot use the list of models &apos;%1&apos;: %2.</source>
        <translation>Die Modellliste „%1“ ist nicht zu gebrauchen: %2.</translation>
    </message>
    <message>
        <source>Put the file that came with the program in its place.</source>
        <translation>Legen Sie die Datei, die mit dem Programm kam, an ihre Stelle.</translation>
    </message>
    <message>
        <source>it has %1 bytes</source>
        <translation>Sie hat %1 Bytes</translation>
    </message>
    <message>
        <source>it is not JSON, or too deep</source>
        <translation>Sie ist kein JSON oder zu tief verschachtelt</translation>
    </message>
    <message>
        <source>it is not of the format layfigure-manifest 1</source>
        <translation>Sie hat nicht das Format layfigure-manifest 1</translation>
    </message>
    <message>
        <source>one of its models is no object</source>
        <translation>Eines ihrer Modelle ist kein Objekt</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot name a model</source>
        <translation>„%1“ kann kein Name eines Modells sein</translation>
    </message>
    <message>
        <source>the role of %1 is not known</source>
        <translation>Die Rolle von %1 ist nicht bekannt</translation>
    </message>
    <message>
        <source>file, url, sha256 or licence of %1 is missing or wrong</source>
        <translation>file, url, sha256 oder licence von %1 fehlt oder ist falsch</translation>
    </message>
    <message>
        <source>the size of %1 is missing or wrong</source>
        <translation>Die Größe von %1 fehlt oder ist falsch</translation>
    </message>
    <message>
        <source>it has two models called %1</source>
        <translation>Sie hat zwei Modelle namens %1</translation>
    </message>
    <message>
        <source>There is no model &apos;%1&apos; to install.</source>
        <translation>Es gibt kein Modell „%1“, das installiert werden kann.</translation>
    </message>
    <message>
        <source>There are: %1.</source>
        <translation>Es gibt: %1.</translation>
    </message>
    <message>
        <source>A file of your own is imported: layfigure-cli models import FILE.</source>
        <translation>Eine eigene Datei wird importiert: layfigure-cli models import DATEI.</translation>
    </message>
    <message>
        <source>There is no installed model &apos;%1&apos;.</source>
        <translation>Es ist kein Modell „%1“ installiert.</translation>
    </message>
    <message>
        <source>&apos;layfigure-cli models import FILE&apos; installs one.</source>
        <translation>„layfigure-cli models import DATEI“ installiert eines.</translation>
    </message>
    <message>
        <source>The installed model &apos;%1&apos; is broken: %2.</source>
        <translation>Das installierte Modell „%1“ ist defekt: %2.</translation>
    </message>
    <message>
        <source>Remove it (&apos;layfigure-cli models remove %1&apos;) and import its file again.</source>
        <translation>Entfernen Sie es („layfigure-cli models remove %1“) und importieren Sie seine Datei neu.</translation>
    </message>
    <message>
        <source>The file of &apos;%1&apos; has changed since it was imported: %2.</source>
        <translation>Die Datei von „%1“ hat sich seit dem Import geändert: %2.</translation>
    </message>
    <message>
        <source>Remove it (&apos;layfigure-cli models remove %1&apos;) and import it again.</source>
        <translation>Entfernen Sie es („layfigure-cli models remove %1“) und importieren Sie es neu.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; comes with the program and stays.</source>
        <translation>„%1“ kommt mit dem Programm und bleibt.</translation>
    </message>
    <message>
        <source>Only imported models are removed.</source>
        <translation>Nur importierte Modelle werden entfernt.</translation>
    </message>
    <message>
        <source>There is no installed model &apos;%1&apos; to remove.</source>
        <translation>Es ist kein Modell „%1“ installiert, das entfernt werden kann.</translation>
    </message>
    <message>
        <source>&apos;layfigure-cli models list&apos; has all.</source>
        <translation>„layfigure-cli models list“ zeigt alle.</translation>
    </message>
    <message>
        <source>Cannot remove &apos;%1&apos;: %2.</source>
        <translation>„%1“ kann nicht entfernt werden: %2.</translation>
    </message>
    <message>
        <source>Check the folder&apos;s permissions.</source>
        <translation>Prüfen Sie die Rechte des Ordners.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a %2, and a body model is needed.</source>
        <translation>„%1“ ist %2; gebraucht wird ein Körpermodell.</translation>
    </message>
    <message>
        <source>it is not of the format layfigure-pose-network 1</source>
        <translation>Sie hat nicht das Format layfigure-pose-network 1</translation>
    </message>
    <message>
        <source>&quot;file&quot; must be the name of the ONNX file beside it</source>
        <translation>„file“ muss der Name der ONNX-Datei daneben sein</translation>
    </message>
    <message>
        <source>&quot;output&quot; is &apos;%1&apos;; heatmap or simcc is expected</source>
        <translation>„output“ ist „%1“; erwartet wird heatmap oder simcc</translation>
    </message>
    <message>
        <source>Cannot use the description of a pose network &apos;%1&apos;: %2.</source>
        <translation>Die Beschreibung „%1“ eines Posen-Netzes ist nicht zu gebrauchen: %2.</translation>
    </message>
    <message>
        <source>The help on photos and keypoints shows one.</source>
        <translation>Die Hilfe zu Fotos und Keypoints zeigt eine.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no text</source>
        <translation>„%1“ ist kein Text</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a number from %2 to %3</source>
        <translation>„%1“ muss eine Zahl von %2 bis %3 sein</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be three numbers from %2</source>
        <translation>„%1“ muss aus drei Zahlen ab %2 bestehen</translation>
    </message>
    <message>
        <source>&quot;input&quot; is no object</source>
        <translation>„input“ ist kein Objekt</translation>
    </message>
    <message>
        <source>&quot;order&quot; is &apos;%1&apos;; rgb or bgr is expected</source>
        <translation>„order“ ist „%1“; erwartet wird rgb oder bgr</translation>
    </message>
    <message>
        <source>Cannot use the description of a pose network &apos;%1&apos;: it is not JSON, or has more than %2 bytes.</source>
        <translation>Die Beschreibung „%1“ eines Posen-Netzes ist nicht zu gebrauchen: Sie ist kein JSON oder hat mehr als %2 Bytes.</translation>
    </message>
    <message>
        <source>Cannot write to the folder of models &apos;%1&apos;: %2.</source>
        <translation>In den Ordner der Modelle „%1“ kann nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>Check its permissions and the disk, or set LAYFIGURE_MODELS to a folder that can be written.</source>
        <translation>Prüfen Sie seine Rechte und den Datenträger, oder setzen Sie LAYFIGURE_MODELS auf einen Ordner, der beschreibbar ist.</translation>
    </message>
    <message>
        <source>the model takes %1 MB and the disk has %2 MB free</source>
        <translation>das Modell braucht %1 MB, und auf dem Datenträger sind %2 MB frei</translation>
    </message>
    <message>
        <source>Cannot use the network &apos;%1&apos;: it is no FastestDet, whose one output has a row of cells for each kind of thing.</source>
        <translation>Das Netz „%1“ ist nicht zu gebrauchen: Es ist kein FastestDet, dessen einziger Ausgang für jede Art von Ding eine Reihe von Zellen hat.</translation>
    </message>
    <message>
        <source>The part at (%1, %2) of %3 x %4 px is not in the image of %5 x %6.</source>
        <translation>Der Ausschnitt bei (%1, %2) mit %3 x %4 px liegt nicht im Bild von %5 x %6.</translation>
    </message>
    <message>
        <source>Choose one that is.</source>
        <translation>Wählen Sie einen, der darin liegt.</translation>
    </message>
    <message>
        <source>Cannot use the network &apos;%1&apos;: MoveNet Lightning takes 192 x 192 pixels and gives 17 keypoints, and this one does not.</source>
        <translation>Das Netz „%1“ ist nicht zu gebrauchen: MoveNet Lightning nimmt 192 x 192 Pixel und liefert 17 Keypoints, dieses nicht.</translation>
    </message>
    <message>
        <source>The keypoint detector &apos;%1&apos; is of the kind &apos;%2&apos;, which is not known here.</source>
        <translation>Der Keypoint-Detektor „%1“ ist von der Art „%2“, die hier nicht bekannt ist.</translation>
    </message>
    <message>
        <source>Remove it (&apos;layfigure-cli models remove %1&apos;).</source>
        <translation>Entfernen Sie ihn („layfigure-cli models remove %1“).</translation>
    </message>
    <message>
        <source>The person detector &apos;%1&apos; is of the kind &apos;%2&apos;, which is not known here.</source>
        <translation>Der Personen-Detektor „%1“ ist von der Art „%2“, die hier nicht bekannt ist.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a %2, and a keypoint detector is needed.</source>
        <translation>„%1“ ist %2; gebraucht wird ein Keypoint-Detektor.</translation>
    </message>
    <message>
        <source>least_score is %1; from 0 to below 1 is expected.</source>
        <translation>least_score ist %1; erwartet wird ein Wert von 0 bis unter 1.</translation>
    </message>
    <message>
        <source>most_people is %1; at least 1 is expected.</source>
        <translation>most_people ist %1; erwartet wird mindestens 1.</translation>
    </message>
    <message>
        <source>threads is %1; 0 or more is expected.</source>
        <translation>threads ist %1; erwartet wird 0 oder mehr.</translation>
    </message>
    <message>
        <source>The pose network &apos;%1&apos; does not fit its description: %2.</source>
        <translation>Das Posen-Netz „%1“ passt nicht zu seiner Beschreibung: %2.</translation>
    </message>
    <message>
        <source>Correct the .json and import it again.</source>
        <translation>Berichtigen Sie die .json und importieren Sie sie neu.</translation>
    </message>
    <message>
        <source>no output is (1, %1, rows, columns)</source>
        <translation>Kein Ausgang ist (1, %1, Zeilen, Spalten)</translation>
    </message>
    <message>
        <source>no two outputs are (1, %1, %2) and (1, %3, %4)</source>
        <translation>Keine zwei Ausgänge sind (1, %1, %2) und (1, %3, %4)</translation>
    </message>
    <message>
        <source>one number is expected, as for an axis</source>
        <translation>Eine Zahl wird erwartet, wie für eine Achse</translation>
    </message>
    <message>
        <source>GATHER_ND has too many indices</source>
        <translation>GATHER_ND hat zu viele Indizes</translation>
    </message>
    <message>
        <source>a convolution has no constant weight of four dimensions</source>
        <translation>Eine Faltung hat kein konstantes Gewicht von vier Dimensionen</translation>
    </message>
    <message>
        <source>a convolution&apos;s input has not four dimensions</source>
        <translation>Der Eingang einer Faltung hat nicht vier Dimensionen</translation>
    </message>
    <message>
        <source>RESIZE_BILINEAR is of a kind that is not read</source>
        <translation>RESIZE_BILINEAR ist von einer Art, die nicht gelesen wird</translation>
    </message>
    <message>
        <source>a result has another shape than the file says</source>
        <translation>Ein Ergebnis hat eine andere Form, als die Datei sagt</translation>
    </message>
    <message>
        <source>an operation comes before what it needs</source>
        <translation>Eine Operation kommt vor dem, was sie braucht</translation>
    </message>
    <message>
        <source>UNPACK has another number of outputs</source>
        <translation>UNPACK hat eine andere Zahl von Ausgängen</translation>
    </message>
    <message>
        <source>operation %1: %2</source>
        <translation>Operation %1: %2</translation>
    </message>
    <message>
        <source>its output is never computed</source>
        <translation>Sein Ausgang wird nie berechnet</translation>
    </message>
    <message>
        <source>The network cannot be computed: %1.</source>
        <translation>Das Netz lässt sich nicht berechnen: %1.</translation>
    </message>
    <message>
        <source>Cannot read a body regressor from %1: it has no tensor %2.</source>
        <translation>Aus %1 lässt sich kein Körper-Regressor lesen: Der Tensor %2 fehlt.</translation>
    </message>
    <message>
        <source>Give the checkpoint of 4D-Humans (HMR 2.0).</source>
        <translation>Geben Sie den Checkpoint von 4D-Humans (HMR 2.0) an.</translation>
    </message>
    <message>
        <source>%1: %2 has a length of %3.</source>
        <translation>%1: %2 hat eine Länge von %3.</translation>
    </message>
    <message>
        <source>Cannot read a body regressor from %1: layers of its size have %2 numbers, it holds %3.</source>
        <translation>Aus %1 lässt sich kein Körper-Regressor lesen: Schichten seiner Größe haben %2 Zahlen, er enthält %3.</translation>
    </message>
    <message>
        <source>It is cut short; get it anew.</source>
        <translation>Er ist abgeschnitten; holen Sie ihn neu.</translation>
    </message>
    <message>
        <source>%1: %2 is %3, no multiple of %4.</source>
        <translation>%1: %2 ist %3, kein Vielfaches von %4.</translation>
    </message>
    <message>
        <source>Cannot read a body regressor from %1: its backbone is %2 wide with %3 blocks; 192, 384, 768, 1024 and 1280 are known.</source>
        <translation>Aus %1 lässt sich kein Körper-Regressor lesen: Sein Rückgrat ist %2 breit und hat %3 Blöcke; bekannt sind 192, 384, 768, 1024 und 1280.</translation>
    </message>
    <message>
        <source>The computation on CUDA failed: %1.</source>
        <translation>Die Berechnung mit CUDA ist gescheitert: %1.</translation>
    </message>
    <message>
        <source>Choose the processor (device cpu), or free the card&apos;s memory.</source>
        <translation>Wählen Sie den Prozessor (Gerät cpu), oder schaffen Sie Platz im Speicher der Karte.</translation>
    </message>
    <message>
        <source>The weights in %1 do not fit this version&apos;s network:%2</source>
        <translation>Die Gewichte in %1 passen nicht zum Netz dieser Version:%2</translation>
    </message>
    <message>
        <source>Use the file that came with this version, or train it again with layfigure-train.</source>
        <translation>Verwenden Sie die Datei, die mit dieser Version kam, oder trainieren Sie sie mit layfigure-train neu.</translation>
    </message>
    <message>
        <source>The metadata of %1 has no &apos;%2&apos;; expected a whole number in %3..%4.</source>
        <translation>Die Metadaten von %1 haben kein „%2“; erwartet wird eine ganze Zahl in %3..%4.</translation>
    </message>
    <message>
        <source>The file is not one that layfigure-train wrote, or it is damaged.</source>
        <translation>Die Datei ist keine, die layfigure-train geschrieben hat, oder sie ist beschädigt.</translation>
    </message>
    <message>
        <source>The metadata of %1 has %2 = &apos;%3&apos;; expected a whole number in %4..%5.</source>
        <translation>Die Metadaten von %1 haben %2 = „%3“; erwartet wird eine ganze Zahl in %4..%5.</translation>
    </message>
    <message>
        <source>Unknown design of the denoiser &apos;%1&apos;; known are corrections, tokens and paper.</source>
        <translation>Unbekannte Bauart „%1“ des Entrauschers; bekannt sind corrections, tokens und paper.</translation>
    </message>
    <message>
        <source>%1: its %2 heads do not divide its width, %3.</source>
        <translation>%1: Die %2 Köpfe teilen die Breite %3 nicht.</translation>
    </message>
    <message>
        <source>The file is damaged; install it again.</source>
        <translation>Die Datei ist beschädigt; installieren Sie sie neu.</translation>
    </message>
    <message>
        <source>text_loss is &apos;%1&apos;; known are %2.</source>
        <translation>text_loss ist „%1“; bekannt sind %2.</translation>
    </message>
    <message>
        <source>There is no model in &apos;%1&apos;:</source>
        <translation>In „%1“ ist kein Modell:</translation>
    </message>
    <message>
        <source>%1: the same body as %2</source>
        <translation>%1: derselbe Körper wie %2</translation>
    </message>
    <message>
        <source>body_model</source>
        <translation>ein Körpermodell</translation>
    </message>
    <message>
        <source>joint_regressor</source>
        <translation>ein Gelenk-Regressor</translation>
    </message>
    <message>
        <source>person_detector</source>
        <translation>ein Personen-Detektor</translation>
    </message>
    <message>
        <source>keypoint_detector</source>
        <translation>ein Keypoint-Detektor</translation>
    </message>
    <message>
        <source>its model.json is not of the format %1</source>
        <translation>Seine model.json hat nicht das Format %1</translation>
    </message>
    <message>
        <source>its model.json gives it the role &apos;%1&apos;, which is not known here</source>
        <translation>Seine model.json gibt ihm die Rolle „%1“, die hier nicht bekannt ist</translation>
    </message>
    <message>
        <source>its model.json says that it is &apos;%1&apos;</source>
        <translation>Seine model.json sagt, es sei „%1“</translation>
    </message>
    <message>
        <source>its model.json names no file</source>
        <translation>Seine model.json nennt keine Datei</translation>
    </message>
    <message>
        <source>its file %1 is gone</source>
        <translation>Seine Datei %1 ist nicht mehr da</translation>
    </message>
    <message>
        <source>its file has %1 bytes; %2 were installed</source>
        <translation>Seine Datei hat %1 Bytes; installiert wurden %2</translation>
    </message>
    <message>
        <source>%1 is the property of the Max-Planck-Gesellschaft and is licensed by it, not by Layfigure.</source>
        <translation>%1 gehört der Max-Planck-Gesellschaft und wird von ihr lizenziert, nicht von Layfigure.</translation>
    </message>
    <message>
        <source>Its files are free of charge for research, teaching and other non-commercial purposes to those who register at %1 and accept its licence there; any commercial use needs a licence that is bought.</source>
        <translation>Seine Dateien sind für Forschung, Lehre und andere nicht kommerzielle Zwecke kostenlos für alle, die sich auf %1 anmelden und dort die Lizenz annehmen; jede kommerzielle Nutzung braucht eine gekaufte Lizenz.</translation>
    </message>
    <message>
        <source>What you make with the model, a posed body for instance, comes under the same licence.</source>
        <translation>Was Sie mit dem Modell machen, etwa ein gestellter Körper, fällt unter dieselbe Lizenz.</translation>
    </message>
    <message>
        <source>You answer for keeping to it.</source>
        <translation>Für ihre Einhaltung sind Sie verantwortlich.</translation>
    </message>
    <message>
        <source>Layfigure does not contain the model.</source>
        <translation>Layfigure enthält das Modell nicht.</translation>
    </message>
    <message>
        <source>It copies your file into your own folder of models on this machine and sends it nowhere.</source>
        <translation>Es kopiert Ihre Datei in Ihren eigenen Ordner der Modelle auf diesem Rechner und sendet sie nirgendwohin.</translation>
    </message>
    <message>
        <source>Lay body</source>
        <translation>Lay-Körper</translation>
    </message>
    <message>
        <source>%1, neutral</source>
        <translation>%1, neutral</translation>
    </message>
    <message>
        <source>%1, female</source>
        <translation>%1, weiblich</translation>
    </message>
    <message>
        <source>%1, male</source>
        <translation>%1, männlich</translation>
    </message>
    <message>
        <source>%1, finds people in a photo</source>
        <translation>%1, findet Personen in einem Foto</translation>
    </message>
    <message>
        <source>%1, finds the keypoints of a person in a photo</source>
        <translation>%1, findet die Keypoints einer Person in einem Foto</translation>
    </message>
    <message>
        <source>%1, %2 points of %3</source>
        <translation>%1, %2 Punkte von %3</translation>
    </message>
    <message>
        <source>%1 vertices</source>
        <translation>%1 Körperpunkten</translation>
    </message>
    <message>
        <source>%1: %2 vertices, %3 joints, %4 betas, %5 m</source>
        <translation>%1: %2 Punkte, %3 Gelenke, %4 Betas, %5 m</translation>
    </message>
    <message>
        <source>CUDA was asked for, but the processor is used: %1 Choose auto or cpu to be content with that.</source>
        <translation>CUDA war verlangt, aber es rechnet der Prozessor: %1 Wählen Sie auto oder cpu, wenn das genügt.</translation>
    </message>
    <message>
        <source>this LibTorch was built without CUDA.</source>
        <translation>dieses LibTorch wurde ohne CUDA gebaut.</translation>
    </message>
    <message>
        <source>LibTorch finds no CUDA device.</source>
        <translation>LibTorch findet kein CUDA-Gerät.</translation>
    </message>
    <message>
        <source>Is NVIDIA&apos;s driver installed and the card visible?</source>
        <translation>Ist der Treiber von NVIDIA installiert und die Karte sichtbar?</translation>
    </message>
    <message>
        <source>the CUDA device computes wrongly.</source>
        <translation>Das CUDA-Gerät rechnet falsch.</translation>
    </message>
    <message>
        <source>the CUDA device cannot be used (%1).</source>
        <translation>Das CUDA-Gerät ist nicht zu gebrauchen (%1).</translation>
    </message>
    <message>
        <source>Do driver, card and LibTorch fit together?</source>
        <translation>Passen Treiber, Karte und LibTorch zusammen?</translation>
    </message>
    <message>
        <source>it is nested too deeply</source>
        <translation>Sie ist zu tief verschachtelt</translation>
    </message>
    <message>
        <source>Cannot read the camera %1: %2.</source>
        <translation>Die Kamera %1 kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>A 3 x 3 matrix of intrinsics in pixels is expected, as {&quot;K&quot;: [[fx, 0, cx], [0, fy, cy], [0, 0, 1]]}, or &quot;fx&quot;, &quot;fy&quot;, &quot;cx&quot; and &quot;cy&quot;.</source>
        <translation>Erwartet wird eine 3x3-Matrix der inneren Kamerawerte in Pixeln, als {&quot;K&quot;: [[fx, 0, cx], [0, fy, cy], [0, 0, 1]]}, oder „fx“, „fy“, „cx“ und „cy“.</translation>
    </message>
    <message>
        <source>its matrix has %1 numbers</source>
        <translation>Ihre Matrix hat %1 Zahlen</translation>
    </message>
    <message>
        <source>its matrix is not that of a camera: the last row must be 0 0 1</source>
        <translation>Ihre Matrix ist nicht die einer Kamera: Die letzte Zeile muss 0 0 1 sein</translation>
    </message>
    <message>
        <source>it is neither JSON nor nine numbers</source>
        <translation>Sie ist weder JSON noch neun Zahlen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no number</source>
        <translation>„%1“ ist keine Zahl</translation>
    </message>
    <message>
        <source>it has no matrix and no focal length</source>
        <translation>Sie hat keine Matrix und keine Brennweite</translation>
    </message>
    <message>
        <source>Cannot use the camera %1: %2</source>
        <translation>Die Kamera %1 ist nicht zu gebrauchen: %2</translation>
    </message>
    <message>
        <source>it is of a picture of %1 x %2 pixels, and the photo, upright, has %3 x %4.</source>
        <translation>Sie gehört zu einem Bild von %1 x %2 Pixeln, und das Foto hat aufrecht %3 x %4.</translation>
    </message>
    <message>
        <source>Give the intrinsics of this photo.</source>
        <translation>Geben Sie die inneren Kamerawerte dieses Fotos an.</translation>
    </message>
    <message>
        <source>The camera&apos;s file is of %1 x %2 pixels; it was scaled to the photo&apos;s %3 x %4.</source>
        <translation>Die Datei der Kamera gehört zu %1 x %2 Pixeln; sie wurde auf die %3 x %4 des Fotos umgerechnet.</translation>
    </message>
    <message>
        <source>its focal lengths are %1 and %2 px; positive numbers are expected.</source>
        <translation>Ihre Brennweiten sind %1 und %2 px; erwartet werden positive Zahlen.</translation>
    </message>
    <message>
        <source>its principal point is (%1, %2) px.</source>
        <translation>Ihr Bildhauptpunkt ist (%1, %2) px.</translation>
    </message>
    <message>
        <source>The camera&apos;s pixels are not square (fx %1, fy %2); their mean is used.</source>
        <translation>Die Pixel der Kamera sind nicht quadratisch (fx %1, fy %2); verwendet wird das Mittel.</translation>
    </message>
    <message>
        <source>The camera&apos;s skew is ignored.</source>
        <translation>Die Scherung der Kamera wird übergangen.</translation>
    </message>
    <message>
        <source>The camera&apos;s lens distortion is ignored: a photo that is not undistorted is met less well towards its edges.</source>
        <translation>Die Verzeichnung des Objektivs wird übergangen: Ein Foto, das nicht entzerrt ist, wird zum Rand hin weniger gut getroffen.</translation>
    </message>
    <message>
        <source>The focal length is %1; it must be a positive number of pixels, at most %2.</source>
        <translation>Die Brennweite ist %1; sie muss eine positive Zahl von Pixeln sein, höchstens %2.</translation>
    </message>
    <message>
        <source>Leave it out to use the photo&apos;s own data.</source>
        <translation>Lassen Sie sie weg, um die Angaben des Fotos selbst zu verwenden.</translation>
    </message>
    <message>
        <source>The field of view is %1 degrees; from %2 to %3 across the longer side is expected.</source>
        <translation>Der Bildwinkel ist %1 Grad; erwartet werden %2 bis %3 über die längere Seite.</translation>
    </message>
    <message>
        <source>A part of %1 x %2 px at (%3, %4) cannot be cut out of an image of %5 x %6 px; it must lie within it.</source>
        <translation>Ein Ausschnitt von %1 x %2 px bei (%3, %4) kann aus einem Bild von %5 x %6 px nicht ausgeschnitten werden; er muss darin liegen.</translation>
    </message>
    <message>
        <source>Cannot open the image %1: it says it is %2 x %3 pixels.</source>
        <translation>Das Bild %1 kann nicht geöffnet werden: Es gibt %2 x %3 Pixel an.</translation>
    </message>
    <message>
        <source>At most 300 megapixels are read; scale it down first.</source>
        <translation>Gelesen werden höchstens 300 Megapixel; verkleinern Sie es zuerst.</translation>
    </message>
    <message>
        <source>Cannot open the image %1: it is a JPEG whose end is missing.</source>
        <translation>Das Bild %1 kann nicht geöffnet werden: Es ist ein JPEG, dessen Ende fehlt.</translation>
    </message>
    <message>
        <source>Copy or download it again.</source>
        <translation>Kopieren Sie es noch einmal, oder laden Sie es neu herunter.</translation>
    </message>
    <message>
        <source>Cannot write %1: a picture of %2 x %3 pixels does not fit the format %4.</source>
        <translation>%1 kann nicht geschrieben werden: Ein Bild von %2 x %3 Pixeln passt nicht in das Format %4.</translation>
    </message>
    <message>
        <source>Choose a smaller size or PNG.</source>
        <translation>Wählen Sie eine kleinere Größe oder PNG.</translation>
    </message>
    <message>
        <source>Cannot open the image %1: the file is empty.</source>
        <translation>Das Bild %1 kann nicht geöffnet werden: Die Datei ist leer.</translation>
    </message>
    <message>
        <source>Cannot open the image %1: the file has %2 bytes.</source>
        <translation>Das Bild %1 kann nicht geöffnet werden: Die Datei hat %2 Bytes.</translation>
    </message>
    <message>
        <source>Files below 2 GB are read; scale the picture down first.</source>
        <translation>Gelesen werden Dateien unter 2 GB; verkleinern Sie das Bild zuerst.</translation>
    </message>
    <message>
        <source>Cannot open the image %1: it is damaged or not an image.</source>
        <translation>Das Bild %1 kann nicht geöffnet werden: Es ist beschädigt oder kein Bild.</translation>
    </message>
    <message>
        <source>JPEG, PNG, WebP, TIFF, BMP and HEIC files are read.</source>
        <translation>Gelesen werden JPEG, PNG, WebP, TIFF, BMP und HEIC.</translation>
    </message>
    <message>
        <source>Cannot open the image %1: %2.</source>
        <translation>Das Bild %1 kann nicht geöffnet werden: %2.</translation>
    </message>
    <message>
        <source>Cannot read the keypoints %1: %2</source>
        <translation>Die Keypoints %1 können nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>entry %1 has %2 points and entry %3 has %4.</source>
        <translation>Eintrag %1 hat %2 Punkte und Eintrag %3 hat %4.</translation>
    </message>
    <message>
        <source>One layout in a file is expected.</source>
        <translation>Erwartet wird eine Anordnung in einer Datei.</translation>
    </message>
    <message>
        <source>none of its points is known by name.</source>
        <translation>Keiner der Punkte ist dem Namen nach bekannt.</translation>
    </message>
    <message>
        <source>Say which they are: POINT=KEYPOINT, as &apos;0=nose,1=left_shoulder&apos;.</source>
        <translation>Sagen Sie, welche es sind: PUNKT=KEYPOINT, wie „0=nose,1=left_shoulder“.</translation>
    </message>
    <message>
        <source>each person has %1 points, and the layout %2 has %3.</source>
        <translation>Jede Person hat %1 Punkte, und die Anordnung %2 hat %3.</translation>
    </message>
    <message>
        <source>each person has %1 points without names, which is no layout that is told by its number.</source>
        <translation>Jede Person hat %1 Punkte ohne Namen, und keine Anordnung ist an dieser Zahl zu erkennen.</translation>
    </message>
    <message>
        <source>Name the layout (%1) or say which point is which.</source>
        <translation>Nennen Sie die Anordnung (%1), oder sagen Sie, welcher Punkt welcher ist.</translation>
    </message>
    <message>
        <source>Its confidences go up to %1; they were taken as per cent.</source>
        <translation>Die Werte für die Sicherheit reichen bis %1; sie wurden als Prozent genommen.</translation>
    </message>
    <message>
        <source>Its confidences go up to %1; those above 1 count as 1.</source>
        <translation>Die Werte für die Sicherheit reichen bis %1; solche über 1 zählen als 1.</translation>
    </message>
    <message>
        <source>its coordinates are fractions of the image, whose size is not known here; pixels are expected (OpenPose: --keypoint_scale 0).</source>
        <translation>Die Koordinaten sind Bruchteile des Bildes, dessen Größe hier nicht bekannt ist; erwartet werden Pixel (OpenPose: --keypoint_scale 0).</translation>
    </message>
    <message>
        <source>Its coordinates are fractions of the image (-1 to 1); they were scaled to %1 x %2 pixels.</source>
        <translation>Die Koordinaten sind Bruchteile des Bildes (-1 bis 1); sie wurden auf %1 x %2 Pixel umgerechnet.</translation>
    </message>
    <message>
        <source>Its coordinates are fractions of the image (0 to 1); they were scaled to %1 x %2 pixels.</source>
        <translation>Die Koordinaten sind Bruchteile des Bildes (0 bis 1); sie wurden auf %1 x %2 Pixel umgerechnet.</translation>
    </message>
    <message>
        <source>Cannot read the keypoints %1: the file is empty.</source>
        <translation>Die Keypoints %1 können nicht gelesen werden: Die Datei ist leer.</translation>
    </message>
    <message>
        <source>JSON of OpenPose, COCO, AlphaPose and MMPose is read, and csv of DeepLabCut and others.</source>
        <translation>Gelesen werden JSON von OpenPose, COCO, AlphaPose und MMPose sowie CSV von DeepLabCut und anderen.</translation>
    </message>
    <message>
        <source>Cannot read the keypoints %1: it is neither JSON nor a table.</source>
        <translation>Die Keypoints %1 können nicht gelesen werden: Die Datei ist weder JSON noch eine Tabelle.</translation>
    </message>
    <message>
        <source>Cannot read the keypoints %1: it is not JSON, or it is cut short (%2).</source>
        <translation>Die Keypoints %1 können nicht gelesen werden: Die Datei ist kein JSON oder abgeschnitten (%2).</translation>
    </message>
    <message>
        <source>it is JSON of another kind (%1)</source>
        <translation>Sie ist JSON von anderer Art (%1)</translation>
    </message>
    <message>
        <source>Cannot read the keypoints %1: %2.</source>
        <translation>Die Keypoints %1 können nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>JSON of OpenPose (&quot;people&quot; with &quot;pose_keypoints_2d&quot;), COCO (annotations or results with &quot;keypoints&quot;), AlphaPose and MMPose is read, and csv of DeepLabCut and others.</source>
        <translation>Gelesen werden JSON von OpenPose („people“ mit „pose_keypoints_2d“), COCO (Annotationen oder Ergebnisse mit „keypoints“), AlphaPose und MMPose sowie CSV von DeepLabCut und anderen.</translation>
    </message>
    <message>
        <source>%1 has no array of numbers</source>
        <translation>%1 hat kein Array aus Zahlen</translation>
    </message>
    <message>
        <source>%1 has %2 numbers; three for each point are expected (x, y, confidence)</source>
        <translation>%1 hat %2 Zahlen; für jeden Punkt werden drei erwartet (x, y, Sicherheit)</translation>
    </message>
    <message>
        <source>%1 has a point without x and y</source>
        <translation>%1 hat einen Punkt ohne x und y</translation>
    </message>
    <message>
        <source>&quot;keypoints&quot; of %1 is not an array</source>
        <translation>„keypoints“ von %1 ist kein Array</translation>
    </message>
    <message>
        <source>&quot;people&quot; is %1 instead of an array</source>
        <translation>„people“ ist %1 statt eines Arrays</translation>
    </message>
    <message>
        <source>%1 has no array &quot;pose_keypoints_2d&quot;</source>
        <translation>%1 hat kein Array „pose_keypoints_2d“</translation>
    </message>
    <message>
        <source>%1 has no array &quot;joints&quot;</source>
        <translation>%1 hat kein Array „joints“</translation>
    </message>
    <message>
        <source>&quot;annotations&quot; is not an array</source>
        <translation>„annotations“ ist kein Array</translation>
    </message>
    <message>
        <source>none of its %1 annotations has &quot;keypoints&quot;</source>
        <translation>Keine der %1 Annotationen hat „keypoints“</translation>
    </message>
    <message>
        <source>frame %1 has no &quot;instances&quot;</source>
        <translation>Bild %1 hat keine „instances“</translation>
    </message>
    <message>
        <source>a person of frame %1 has no &quot;keypoints&quot;</source>
        <translation>Eine Person in Bild %1 hat keine „keypoints“</translation>
    </message>
    <message>
        <source>%1 has no &quot;keypoints&quot;</source>
        <translation>%1 hat keine „keypoints“</translation>
    </message>
    <message>
        <source>The mapping &apos;%1&apos; is not understood: POINT=KEYPOINT is expected, where POINT is a name or a number from 0 to %2 and KEYPOINT a name as left_wrist, or &apos;-&apos; for none.</source>
        <translation>Die Zuordnung „%1“ ist nicht zu verstehen: Erwartet wird PUNKT=KEYPOINT, wobei PUNKT ein Name oder eine Nummer von 0 bis %2 ist und KEYPOINT ein Name wie left_wrist oder „-“ für keinen.</translation>
    </message>
    <message>
        <source>There is no keypoint layout &apos;%1&apos;.</source>
        <translation>Es gibt keine Anordnung „%1“ von Keypoints.</translation>
    </message>
    <message>
        <source>Cannot choose a person: %1 holds people of %2 image (without names, ...), and none of them is called %3.</source>
        <translation>Es lässt sich keine Person wählen: %1 enthält Personen aus %2 Bild (ohne Namen, ...), und keines davon heißt %3.</translation>
    </message>
    <message>
        <source>Give the photo the name it has in the keypoint file, or name the image or frame that is meant.</source>
        <translation>Geben Sie dem Foto den Namen, den es in der Keypoint-Datei hat, oder nennen Sie das Bild, das gemeint ist.</translation>
    </message>
    <message>
        <source>Cannot choose a person: %1 holds people of %2 image (without names), and nobody of %3.</source>
        <translation>Es lässt sich keine Person wählen: %1 enthält Personen aus %2 Bild (ohne Namen) und niemanden aus %3.</translation>
    </message>
    <message>
        <source>Cannot choose a person: %1 holds people of %2 image (%3, ...), and none of them is called %4.</source>
        <translation>Es lässt sich keine Person wählen: %1 enthält Personen aus %2 Bild (%3, ...), und keines davon heißt %4.</translation>
    </message>
    <message>
        <source>Cannot choose a person: %1 holds people of %2 image (%3), and nobody of %4.</source>
        <translation>Es lässt sich keine Person wählen: %1 enthält Personen aus %2 Bild (%3) und niemanden aus %4.</translation>
    </message>
    <message>
        <source>Cannot choose a person: %1 holds people of %2 images (without names, ...), and none of them is called %3.</source>
        <translation>Es lässt sich keine Person wählen: %1 enthält Personen aus %2 Bildern (ohne Namen, ...), und keines davon heißt %3.</translation>
    </message>
    <message>
        <source>Cannot choose a person: %1 holds people of %2 images (without names), and nobody of %3.</source>
        <translation>Es lässt sich keine Person wählen: %1 enthält Personen aus %2 Bildern (ohne Namen) und niemanden aus %3.</translation>
    </message>
    <message>
        <source>Cannot choose a person: %1 holds people of %2 images (%3, ...), and none of them is called %4.</source>
        <translation>Es lässt sich keine Person wählen: %1 enthält Personen aus %2 Bildern (%3, ...), und keines davon heißt %4.</translation>
    </message>
    <message>
        <source>Cannot choose a person: %1 holds people of %2 images (%3), and nobody of %4.</source>
        <translation>Es lässt sich keine Person wählen: %1 enthält Personen aus %2 Bildern (%3) und niemanden aus %4.</translation>
    </message>
    <message>
        <source>Nobody is in %1: no person has a present keypoint.</source>
        <translation>In %1 ist niemand: Keine Person hat einen vorhandenen Keypoint.</translation>
    </message>
    <message>
        <source>Run the detector again or mark the keypoints by hand.</source>
        <translation>Lassen Sie den Detektor noch einmal laufen, oder setzen Sie die Keypoints von Hand.</translation>
    </message>
    <message>
        <source>There is no person %1 in %2: it has %3 person for %4.</source>
        <translation>In %2 gibt es keine Person %1: Die Datei hat %3 Person für %4.</translation>
    </message>
    <message>
        <source>Choose a number from 0 to %1.</source>
        <translation>Wählen Sie eine Nummer von 0 bis %1.</translation>
    </message>
    <message>
        <source>There is no person %1 in %2: it has %3 people for %4.</source>
        <translation>In %2 gibt es keine Person %1: Die Datei hat %3 Personen für %4.</translation>
    </message>
    <message>
        <source>A table of keypoints has a row for each point (columns x and y), columns as nose_x and nose_y, or numbers alone; it is neither JSON nor DeepLabCut&apos;s csv.</source>
        <translation>Eine Tabelle von Keypoints hat eine Zeile für jeden Punkt (Spalten x und y), Spalten wie nose_x und nose_y oder nur Zahlen; diese ist weder JSON noch CSV von DeepLabCut.</translation>
    </message>
    <message>
        <source>it has %1 points for a person</source>
        <translation>Sie hat %1 Punkte für eine Person</translation>
    </message>
    <message>
        <source>it has too many rows</source>
        <translation>Sie hat zu viele Zeilen</translation>
    </message>
    <message>
        <source>it begins as DeepLabCut&apos;s csv but has no rows &quot;bodyparts&quot; and &quot;coords&quot;</source>
        <translation>Sie beginnt wie CSV von DeepLabCut, hat aber keine Zeilen „bodyparts“ und „coords“</translation>
    </message>
    <message>
        <source>its first row names no coordinates (%1, ...)</source>
        <translation>Ihre erste Zeile nennt keine Koordinaten (%1, ...)</translation>
    </message>
    <message>
        <source>its row &apos;%1&apos; has no x and y</source>
        <translation>Ihre Zeile „%1“ hat kein x und y</translation>
    </message>
    <message>
        <source>its rows of %1 numbers are no layout that is known</source>
        <translation>Ihre Zeilen mit %1 Zahlen sind keine Anordnung, die bekannt ist</translation>
    </message>
    <message>
        <source>Cannot find the person: only %1 keypoints are present.</source>
        <translation>Die Person ist nicht zu finden: Nur %1 Keypoints sind vorhanden.</translation>
    </message>
    <message>
        <source>Mark at least %1.</source>
        <translation>Setzen Sie mindestens %1.</translation>
    </message>
    <message>
        <source>Cannot find the person: all %1 keypoints are at the same place (%2, %3).</source>
        <translation>Die Person ist nicht zu finden: Alle %1 Keypoints liegen an derselben Stelle (%2, %3).</translation>
    </message>
    <message>
        <source>Check the keypoint file.</source>
        <translation>Prüfen Sie die Keypoint-Datei.</translation>
    </message>
    <message>
        <source>Cannot use &apos;%1&apos; as descriptions: %2</source>
        <translation>„%1“ ist als Beschreibung nicht zu gebrauchen: %2</translation>
    </message>
    <message>
        <source>a range holds %1; an offset from 0 to %2 was expected.</source>
        <translation>Ein Bereich enthält %1; erwartet wurde eine Stelle von 0 bis %2.</translation>
    </message>
    <message>
        <source>&apos;statements&apos; must be a list of at most %1.</source>
        <translation>„statements“ muss eine Liste von höchstens %1 sein.</translation>
    </message>
    <message>
        <source>a statement has no text &apos;says&apos;.</source>
        <translation>Eine Aussage hat keinen Text „says“.</translation>
    </message>
    <message>
        <source>a &apos;range&apos; is not two offsets.</source>
        <translation>Ein „range“ besteht nicht aus zwei Stellen.</translation>
    </message>
    <message>
        <source>a &apos;range&apos; ends before it begins.</source>
        <translation>Ein „range“ endet, bevor er beginnt.</translation>
    </message>
    <message>
        <source>a part is not an object with a &apos;text&apos;.</source>
        <translation>Ein Teil ist kein Objekt mit einem „text“.</translation>
    </message>
    <message>
        <source>a part&apos;s &apos;text&apos; is not a string.</source>
        <translation>Der „text“ eines Teils ist keine Zeichenkette.</translation>
    </message>
    <message>
        <source>a text has %1 bytes; at most %2.</source>
        <translation>Ein Text hat %1 Bytes; höchstens %2 sind erlaubt.</translation>
    </message>
    <message>
        <source>&apos;author&apos; must be generated, vlm or person.</source>
        <translation>„author“ muss generated, vlm oder person sein.</translation>
    </message>
    <message>
        <source>&apos;confidence&apos; must be a number from 0 to 1.</source>
        <translation>„confidence“ muss eine Zahl von 0 bis 1 sein.</translation>
    </message>
    <message>
        <source>it has %1 bytes; descriptions fit into %2.</source>
        <translation>Sie hat %1 Bytes; Beschreibungen passen in %2.</translation>
    </message>
    <message>
        <source>it is nested more than %1 levels deep.</source>
        <translation>Sie ist mehr als %1 Ebenen tief verschachtelt.</translation>
    </message>
    <message>
        <source>it is not a JSON object.</source>
        <translation>Sie ist kein JSON-Objekt.</translation>
    </message>
    <message>
        <source>Give a file that layfigure-cli describe --json wrote.</source>
        <translation>Geben Sie eine Datei an, die layfigure-cli describe --json geschrieben hat.</translation>
    </message>
    <message>
        <source>&apos;format&apos; is not &quot;%1&quot;.</source>
        <translation>„format“ ist nicht „%1“.</translation>
    </message>
    <message>
        <source>its version is not %1.</source>
        <translation>Die Version ist nicht %1.</translation>
    </message>
    <message>
        <source>A newer Layfigure may read it.</source>
        <translation>Vielleicht liest sie ein neueres Layfigure.</translation>
    </message>
    <message>
        <source>it has no object &apos;parts&apos;.</source>
        <translation>Sie hat kein Objekt „parts“.</translation>
    </message>
    <message>
        <source>there is no part &apos;%1&apos;; expected overall, head, torso, left_arm, right_arm, left_leg or right_leg.</source>
        <translation>Es gibt keinen Teil „%1“; erwartet werden overall, head, torso, left_arm, right_arm, left_leg oder right_leg.</translation>
    </message>
    <message>
        <source>Only %1 keypoints are present; at least 3 are needed for a first body.</source>
        <translation>Nur %1 Keypoints sind vorhanden; für einen ersten Körper braucht es mindestens 3.</translation>
    </message>
    <message>
        <source>Add keypoints.</source>
        <translation>Setzen Sie weitere Keypoints.</translation>
    </message>
    <message>
        <source>The denoiser&apos;s entry &apos;%1&apos; is not a least spread and %2 factors.</source>
        <translation>Der Eintrag „%1“ des Entrauschers ist nicht eine kleinste Streuung mit %2 Faktoren.</translation>
    </message>
    <message>
        <source>Measure it anew: layfigure-train uncertainty.</source>
        <translation>Messen Sie ihn neu: layfigure-train uncertainty.</translation>
    </message>
    <message>
        <source>A target is for joint %1; joints are numbered 0 to %2.</source>
        <translation>Ein Ziel gilt dem Gelenk %1; Gelenke haben die Nummern 0 bis %2.</translation>
    </message>
    <message>
        <source>There are two targets for %1; one of them must go.</source>
        <translation>Für %1 gibt es zwei Ziele; eines davon muss weg.</translation>
    </message>
    <message>
        <source>The target for %1 says nothing: give it a pixel, a depth or both.</source>
        <translation>Das Ziel für %1 sagt nichts: Geben Sie ihm ein Pixel, eine Tiefe oder beides.</translation>
    </message>
    <message>
        <source>The target for %1 has a number that is not finite.</source>
        <translation>Das Ziel für %1 hat eine Zahl, die nicht endlich ist.</translation>
    </message>
    <message>
        <source>device is %1; it must be one of Auto, Cpu, Cuda.</source>
        <translation>device ist %1; es muss Auto, Cpu oder Cuda sein.</translation>
    </message>
    <message>
        <source>camera.focal_length is %1; it must be positive, in px.</source>
        <translation>camera.focal_length ist %1; sie muss positiv sein, in px.</translation>
    </message>
    <message>
        <source>box.size is %1; it must be positive, in px (see boxFromKeypoints).</source>
        <translation>box.size ist %1; sie muss positiv sein, in px (siehe boxFromKeypoints).</translation>
    </message>
    <message>
        <source>initial is not a body in front of the camera (transl.z is %1 m); predict or load another one.</source>
        <translation>initial ist kein Körper vor der Kamera (transl.z ist %1 m); schätzen oder laden Sie einen anderen.</translation>
    </message>
    <message>
        <source>moving names no joint; name those that an edit may turn, or leave it out to refine the whole body.</source>
        <translation>moving nennt kein Gelenk; nennen Sie die, die eine Änderung drehen darf, oder lassen Sie es weg, um den ganzen Körper zu verfeinern.</translation>
    </message>
    <message>
        <source>height_m is %1; a standing height from 0.4 to 3 m is expected.</source>
        <translation>height_m ist %1; erwartet wird eine Größe im Stehen von 0,4 bis 3 m.</translation>
    </message>
    <message>
        <source>keypoints hold a number that is not finite; mark such points as missing (confidence 0).</source>
        <translation>keypoints enthält eine Zahl, die nicht endlich ist; kennzeichnen Sie solche Punkte als fehlend (confidence 0).</translation>
    </message>
    <message>
        <source>The text encoder %1 writes latents of %2 x %3, the pose space %4 has %5 x %6.</source>
        <translation>Der Text-Encoder %1 schreibt %2 x %3 Zahlen, der Posenraum %4 hat %5 x %6.</translation>
    </message>
    <message>
        <source>Install the two that were trained together.</source>
        <translation>Installieren Sie die beiden, die zusammen trainiert wurden.</translation>
    </message>
    <message>
        <source>Cannot draw: no OpenGL context is current on this thread.</source>
        <translation>Zeichnen ist nicht möglich: In diesem Thread ist kein OpenGL-Kontext aktiv.</translation>
    </message>
    <message>
        <source>Make one current before calling the renderer.</source>
        <translation>Aktivieren Sie einen, bevor gezeichnet wird.</translation>
    </message>
    <message>
        <source>Cannot draw: the graphics driver offers OpenGL %1; 4.1 core is needed.</source>
        <translation>Zeichnen ist nicht möglich: Der Grafiktreiber bietet OpenGL %1; gebraucht wird 4.1 Core.</translation>
    </message>
    <message>
        <source>Update the driver, or set LIBGL_ALWAYS_SOFTWARE=1 to draw on the processor.</source>
        <translation>Aktualisieren Sie den Treiber, oder setzen Sie LIBGL_ALWAYS_SOFTWARE=1, um auf dem Prozessor zu zeichnen.</translation>
    </message>
    <message>
        <source>Cannot draw without a display: %1 (EGL error %2).%3</source>
        <translation>Zeichnen ohne Bildschirm ist nicht möglich: %1 (EGL-Fehler %2).%3</translation>
    </message>
    <message>
        <source>Cannot draw without a display: libEGL is not installed.%1</source>
        <translation>Zeichnen ohne Bildschirm ist nicht möglich: libEGL ist nicht installiert.%1</translation>
    </message>
    <message>
        <source>Cannot draw without a display: EGL has no surfaceless platform (EGL_MESA_platform_surfaceless).%1</source>
        <translation>Zeichnen ohne Bildschirm ist nicht möglich: EGL kann nicht ohne Oberfläche zeichnen (EGL_MESA_platform_surfaceless).%1</translation>
    </message>
    <message>
        <source>Cannot draw a picture of %1 x %2 px with %3 samples: the graphics driver refused the framebuffer.</source>
        <translation>Ein Bild von %1 x %2 px mit %3 Abtastungen kann nicht gezeichnet werden: Der Grafiktreiber hat den Framebuffer abgelehnt.</translation>
    </message>
    <message>
        <source>Ask for a smaller picture or fewer samples.</source>
        <translation>Verlangen Sie ein kleineres Bild oder weniger Abtastungen.</translation>
    </message>
    <message>
        <source>Cannot draw a picture of %1 x %2 px: the graphics driver&apos;s limit is %3 px a side.</source>
        <translation>Ein Bild von %1 x %2 px kann nicht gezeichnet werden: Der Grafiktreiber erlaubt höchstens %3 px je Seite.</translation>
    </message>
    <message>
        <source>Ask for a smaller picture.</source>
        <translation>Verlangen Sie ein kleineres Bild.</translation>
    </message>
    <message>
        <source>The graphics driver refused the shader &apos;%1&apos; (%2): %3</source>
        <translation>Der Grafiktreiber hat den Shader „%1“ abgelehnt (%2): %3</translation>
    </message>
    <message>
        <source>OpenGL 4.1 core is needed.</source>
        <translation>Gebraucht wird OpenGL 4.1 Core.</translation>
    </message>
    <message>
        <source>Update the graphics driver, or set LIBGL_ALWAYS_SOFTWARE=1 to draw on the processor.</source>
        <translation>Aktualisieren Sie den Grafiktreiber, oder setzen Sie LIBGL_ALWAYS_SOFTWARE=1, um auf dem Prozessor zu zeichnen.</translation>
    </message>
    <message>
        <source>Cannot draw a picture of %1 x %2 px: neither the options nor the photo or its camera say how large it is.</source>
        <translation>Ein Bild von %1 x %2 px kann nicht gezeichnet werden: Weder die Optionen noch das Foto oder seine Kamera sagen, wie groß es ist.</translation>
    </message>
    <message>
        <source>Set width and height.</source>
        <translation>Geben Sie Breite und Höhe an.</translation>
    </message>
    <message>
        <source>width is %1; it must be 0 (automatic) to %2 px</source>
        <translation>width ist %1; es muss 0 (automatisch) bis %2 px sein</translation>
    </message>
    <message>
        <source>height is %1; it must be 0 (automatic) to %2 px</source>
        <translation>height ist %1; es muss 0 (automatisch) bis %2 px sein</translation>
    </message>
    <message>
        <source>samples is %1; it must be 1 to 64</source>
        <translation>samples ist %1; es muss 1 bis 64 sein</translation>
    </message>
    <message>
        <source>light_samples is %1; it must be 1 to 1024</source>
        <translation>light_samples ist %1; es muss 1 bis 1024 sein</translation>
    </message>
    <message>
        <source>EGL gives no surfaceless display</source>
        <translation>EGL gibt keine Anzeige ohne Oberfläche</translation>
    </message>
    <message>
        <source>EGL does not start</source>
        <translation>EGL startet nicht</translation>
    </message>
    <message>
        <source>EGL has no desktop OpenGL</source>
        <translation>EGL hat kein Desktop-OpenGL</translation>
    </message>
    <message>
        <source>EGL offers no configuration for OpenGL</source>
        <translation>EGL bietet keine Einstellung für OpenGL</translation>
    </message>
    <message>
        <source>the driver has no OpenGL 4.1 core</source>
        <translation>Der Treiber hat kein OpenGL 4.1 Core</translation>
    </message>
    <message>
        <source>the OpenGL context cannot be made current; is it in use on another thread?</source>
        <translation>Der OpenGL-Kontext lässt sich nicht aktivieren; wird er in einem anderen Thread benutzt?</translation>
    </message>
    <message>
        <source>Install Mesa&apos;s EGL and its drivers (Debian and Ubuntu: libegl1 libegl-mesa0 libgl1-mesa-dri).</source>
        <translation>Installieren Sie EGL von Mesa und seine Treiber (Debian und Ubuntu: libegl1 libegl-mesa0 libgl1-mesa-dri).</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is in use by another window of Layfigure.</source>
        <translation>„%1“ ist in einem anderen Fenster von Layfigure geöffnet.</translation>
    </message>
    <message>
        <source>Close it first.</source>
        <translation>Schließen Sie es zuerst.</translation>
    </message>
    <message>
        <source>Cannot use &apos;%1&apos;: %2.</source>
        <translation>„%1“ ist nicht zu gebrauchen: %2.</translation>
    </message>
    <message>
        <source>Free some space on the disk and try again.</source>
        <translation>Schaffen Sie Platz auf dem Datenträger und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>It may be damaged or another kind of file; use a copy of it if there is one.</source>
        <translation>Vielleicht ist sie beschädigt oder eine andere Art von Datei; nehmen Sie eine Kopie, falls es eine gibt.</translation>
    </message>
    <message>
        <source>column &apos;%1&apos; does not hold a whole number.</source>
        <translation>Die Spalte „%1“ enthält keine ganze Zahl.</translation>
    </message>
    <message>
        <source>column &apos;%1&apos; holds %2; %3 to %4 was expected.</source>
        <translation>Die Spalte „%1“ enthält %2; erwartet wurde %3 bis %4.</translation>
    </message>
    <message>
        <source>column &apos;%1&apos; does not hold a number.</source>
        <translation>Die Spalte „%1“ enthält keine Zahl.</translation>
    </message>
    <message>
        <source>column &apos;%1&apos; does not hold a text.</source>
        <translation>Die Spalte „%1“ enthält keinen Text.</translation>
    </message>
    <message>
        <source>column &apos;%1&apos; does not hold an array.</source>
        <translation>Die Spalte „%1“ enthält kein Array.</translation>
    </message>
    <message>
        <source>it is empty, or there is not enough memory to read it.</source>
        <translation>Sie ist leer, oder der Speicher reicht nicht, um sie zu lesen.</translation>
    </message>
    <message>
        <source>there is not enough memory to write it.</source>
        <translation>Der Speicher reicht nicht, um sie zu schreiben.</translation>
    </message>
    <message>
        <source>it is damaged (%1).</source>
        <translation>Sie ist beschädigt (%1).</translation>
    </message>
    <message>
        <source>Cannot use &apos;%1&apos;: %2 Open a copy of it if there is one.</source>
        <translation>„%1“ ist nicht zu gebrauchen: %2 Öffnen Sie eine Kopie, falls es eine gibt.</translation>
    </message>
    <message>
        <source>Cannot use &apos;%1&apos;: its %2 has %3 bytes; %4 were expected.</source>
        <translation>„%1“ ist nicht zu gebrauchen: %2 hat %3 Bytes; erwartet wurden %4.</translation>
    </message>
    <message>
        <source>Open a copy of it if there is one.</source>
        <translation>Öffnen Sie eine Kopie, falls es eine gibt.</translation>
    </message>
    <message>
        <source>A body with %1 betas and %2 joints cannot be kept in a project: %3 and %4 were expected.</source>
        <translation>Ein Körper mit %1 Betas und %2 Gelenken kann nicht in einem Projekt stehen: Erwartet wurden %3 und %4.</translation>
    </message>
    <message>
        <source>Cannot open %1: it has %2 bytes; projects of up to %3 are read.</source>
        <translation>%1 kann nicht geöffnet werden: Die Datei hat %2 Bytes; Projekte werden bis %3 gelesen.</translation>
    </message>
    <message>
        <source>Link the photos instead of embedding them.</source>
        <translation>Verknüpfen Sie die Fotos, statt sie einzubetten.</translation>
    </message>
    <message>
        <source>Cannot open %1: it is not a Layfigure project, or only its beginning was copied.</source>
        <translation>%1 kann nicht geöffnet werden: Es ist kein Projekt von Layfigure, oder nur der Anfang wurde kopiert.</translation>
    </message>
    <message>
        <source>Open a file that ends in %1.</source>
        <translation>Öffnen Sie eine Datei, die auf %1 endet.</translation>
    </message>
    <message>
        <source>Cannot make the folder %1 for unsaved work: %2.</source>
        <translation>Der Ordner %1 für ungesicherte Arbeit kann nicht angelegt werden: %2.</translation>
    </message>
    <message>
        <source>Set LAYFIGURE_STATE to a folder that can be written.</source>
        <translation>Setzen Sie LAYFIGURE_STATE auf einen Ordner, der beschreibbar ist.</translation>
    </message>
    <message>
        <source>The journal %1 was removed already.</source>
        <translation>Das Journal %1 wurde schon entfernt.</translation>
    </message>
    <message>
        <source>it has too many photos.</source>
        <translation>Es hat zu viele Fotos.</translation>
    </message>
    <message>
        <source>it has too many people.</source>
        <translation>Es hat zu viele Personen.</translation>
    </message>
    <message>
        <source>a person has too many runs.</source>
        <translation>Eine Person hat zu viele Läufe.</translation>
    </message>
    <message>
        <source>run %1 of %2 is said to be shown.</source>
        <translation>Lauf %1 von %2 soll gezeigt sein.</translation>
    </message>
    <message>
        <source>two bodies are mixed by %1; it must be in 0..1.</source>
        <translation>Zwei Körper sind zu %1 gemischt; es muss in 0..1 liegen.</translation>
    </message>
    <message>
        <source>step %1 and hypothesis %2 are said to be shown, which are not there.</source>
        <translation>Schritt %1 und Hypothese %2 sollen gezeigt sein, die es nicht gibt.</translation>
    </message>
    <message>
        <source>it is empty.</source>
        <translation>Sie ist leer.</translation>
    </message>
    <message>
        <source>the person who is shown is in another photo than is shown.</source>
        <translation>Die gezeigte Person ist auf einem anderen Foto, als gezeigt wird.</translation>
    </message>
    <message>
        <source>it is another program&apos;s database.</source>
        <translation>Es ist die Datenbank eines anderen Programms.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; was written by a newer Layfigure (its version is %2, this program reads up to %3).</source>
        <translation>„%1“ wurde von einem neueren Layfigure geschrieben (Version %2, dieses Programm liest bis %3).</translation>
    </message>
    <message>
        <source>Update Layfigure to open it; nothing in the file was changed.</source>
        <translation>Aktualisieren Sie Layfigure, um es zu öffnen; in der Datei wurde nichts geändert.</translation>
    </message>
    <message>
        <source>its version is %1; versions start at 1.</source>
        <translation>Die Version ist %1; Versionen beginnen bei 1.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no list of checked files (%2).</source>
        <translation>„%1“ ist keine Liste geprüfter Dateien (%2).</translation>
    </message>
    <message>
        <source>Move it away to begin anew.</source>
        <translation>Verschieben Sie sie, um neu zu beginnen.</translation>
    </message>
    <message>
        <source>it is not JSON of this program</source>
        <translation>sie ist kein JSON dieses Programms</translation>
    </message>
    <message>
        <source>Cannot look into &apos;%1&apos;: %2.</source>
        <translation>In „%1“ kann nicht nachgesehen werden: %2.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has neither photographs nor projects.</source>
        <translation>In „%1“ sind weder Fotos noch Projekte.</translation>
    </message>
    <message>
        <source>Choose the folder they are in; folders inside of it are not looked into.</source>
        <translation>Wählen Sie den Ordner, in dem sie liegen; Unterordner werden nicht durchsucht.</translation>
    </message>
    <message>
        <source>%1 holds %2; a finite number was expected.</source>
        <translation>%1 enthält %2; erwartet wurde eine endliche Zahl.</translation>
    </message>
    <message>
        <source>a focal length of %1 px cannot be.</source>
        <translation>Eine Brennweite von %1 px kann nicht sein.</translation>
    </message>
    <message>
        <source>a keypoint&apos;s confidence is %1; 0 to 1 was expected.</source>
        <translation>Die Sicherheit eines Keypoints ist %1; erwartet wurde 0 bis 1.</translation>
    </message>
    <message>
        <source>somebody is said to be %1 m tall.</source>
        <translation>Jemand soll %1 m groß sein.</translation>
    </message>
    <message>
        <source>the constraints of a body are no JSON object.</source>
        <translation>Die Vorgaben eines Körpers sind kein JSON-Objekt.</translation>
    </message>
    <message>
        <source>the constraints of a body are not what they should be (%1).</source>
        <translation>Die Vorgaben eines Körpers sind nicht, was sie sein sollen (%1).</translation>
    </message>
    <message>
        <source>a joint that there is not is locked.</source>
        <translation>Ein Gelenk, das es nicht gibt, ist gesperrt.</translation>
    </message>
    <message>
        <source>a list of texts is none.</source>
        <translation>Eine Liste von Texten ist keine.</translation>
    </message>
    <message>
        <source>a list of texts holds something else.</source>
        <translation>Eine Liste von Texten enthält etwas anderes.</translation>
    </message>
    <message>
        <source>a step&apos;s phase is &apos;%1&apos;.</source>
        <translation>Die Phase eines Schritts ist „%1“.</translation>
    </message>
    <message>
        <source>a step has %1 losses.</source>
        <translation>Ein Schritt hat %1 Verluste.</translation>
    </message>
    <message>
        <source>a run has more than %1 steps.</source>
        <translation>Ein Lauf hat mehr als %1 Schritte.</translation>
    </message>
    <message>
        <source>the steps of a run differ in the number of their hypotheses.</source>
        <translation>Die Schritte eines Laufs unterscheiden sich in der Zahl ihrer Hypothesen.</translation>
    </message>
    <message>
        <source>a run has too many hypotheses.</source>
        <translation>Ein Lauf hat zu viele Hypothesen.</translation>
    </message>
    <message>
        <source>joints that move are given as %1.</source>
        <translation>bewegte Gelenke sind als %1 angegeben.</translation>
    </message>
    <message>
        <source>a run has no steps or no hypotheses.</source>
        <translation>Ein Lauf hat keine Schritte oder keine Hypothesen.</translation>
    </message>
    <message>
        <source>a run&apos;s result names hypothesis %1 of %2.</source>
        <translation>Das Ergebnis eines Laufs nennt Hypothese %1 von %2.</translation>
    </message>
    <message>
        <source>a run (&apos;%1&apos;) is missing.</source>
        <translation>Ein Lauf („%1“) fehlt.</translation>
    </message>
    <message>
        <source>a body is marked &apos;%1&apos;, which is no mark.</source>
        <translation>Ein Körper ist mit „%1“ gekennzeichnet, das keine Kennzeichnung ist.</translation>
    </message>
    <message>
        <source>a ranking speaks of bodies that its run does not have.</source>
        <translation>Eine Reihenfolge spricht von Körpern, die ihr Lauf nicht hat.</translation>
    </message>
    <message>
        <source>place %1 of a ranking is missing.</source>
        <translation>Platz %1 einer Reihenfolge fehlt.</translation>
    </message>
    <message>
        <source>two bodies of one run are said to be the best.</source>
        <translation>Zwei Körper eines Laufs sollen der beste sein.</translation>
    </message>
    <message>
        <source>it speaks of person %1 of %2.</source>
        <translation>Sie spricht von Person %1 von %2.</translation>
    </message>
    <message>
        <source>The photo %1 is not the one that the project was made with.</source>
        <translation>Das Foto %1 ist nicht das, mit dem das Projekt entstand.</translation>
    </message>
    <message>
        <source>Put the old one back, or open the new one as a project of its own.</source>
        <translation>Legen Sie das alte zurück, oder öffnen Sie das neue als eigenes Projekt.</translation>
    </message>
    <message>
        <source>The photo %1 is not there any more.</source>
        <translation>Das Foto %1 ist nicht mehr da.</translation>
    </message>
    <message>
        <source>Put it beside the project file and open it again.</source>
        <translation>Legen Sie es neben die Projektdatei und öffnen Sie diese noch einmal.</translation>
    </message>
    <message>
        <source>There is no body to export yet.</source>
        <translation>Es gibt noch keinen Körper zum Exportieren.</translation>
    </message>
    <message>
        <source>Open a photo with keypoints; then a body is shown, and what is shown is exported.</source>
        <translation>Öffnen Sie ein Foto mit Keypoints; dann wird ein Körper gezeigt, und was gezeigt wird, wird exportiert.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has no body yet.</source>
        <translation>„%1“ hat noch keinen Körper.</translation>
    </message>
    <message>
        <source>Open it, let a body be found, and save it.</source>
        <translation>Öffnen Sie es, lassen Sie einen Körper finden, und speichern Sie es.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has no body whose joints are known.</source>
        <translation>„%1“ hat keinen Körper, dessen Gelenke bekannt sind.</translation>
    </message>
    <message>
        <source>Compare with a file that has rotations of the joints.</source>
        <translation>Vergleichen Sie mit einer Datei, die Drehungen der Gelenke hat.</translation>
    </message>
    <message>
        <source>There is a rule &apos;%1&apos; already.</source>
        <translation>Die Regel „%1“ gibt es schon.</translation>
    </message>
    <message>
        <source>Edit that one.</source>
        <translation>Ändern Sie diese.</translation>
    </message>
    <message>
        <source>The project&apos;s photo is said to be of %1 x %2 px; that cannot be shown.</source>
        <translation>Das Foto des Projekts soll %1 x %2 px haben; das lässt sich nicht zeigen.</translation>
    </message>
    <message>
        <source>The file is damaged.</source>
        <translation>Die Datei ist beschädigt.</translation>
    </message>
    <message>
        <source>The photo in the project is of %1 x %2 px, its camera of %3 x %4.</source>
        <translation>Das Foto im Projekt hat %1 x %2 px, seine Kamera %3 x %4.</translation>
    </message>
    <message>
        <source>The file is damaged; use a copy of it.</source>
        <translation>Die Datei ist beschädigt; nehmen Sie eine Kopie.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has no keypoint file beside it, and no detector is installed.</source>
        <translation>Neben „%1“ liegt keine Keypoint-Datei, und es ist kein Detektor installiert.</translation>
    </message>
    <message>
        <source>Install the detectors, or add %1_keypoints.json.</source>
        <translation>Installieren Sie die Detektoren, oder legen Sie %1_keypoints.json dazu.</translation>
    </message>
    <message>
        <source>It was stopped.</source>
        <translation>Es wurde angehalten.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is there already and was left as it is.</source>
        <translation>„%1“ gibt es schon und blieb, wie es ist.</translation>
    </message>
    <message>
        <source>Move it away, or give the photo another name.</source>
        <translation>Verschieben Sie es, oder geben Sie dem Foto einen anderen Namen.</translation>
    </message>
    <message>
        <source>The training program &apos;%1&apos; is not installed.</source>
        <translation>Das Trainingsprogramm „%1“ ist nicht installiert.</translation>
    </message>
    <message>
        <source>It is built with Layfigure: put it beside the program.</source>
        <translation>Es wird mit Layfigure gebaut: Legen Sie es neben das Programm.</translation>
    </message>
    <message>
        <source>Cannot download %1: the server sends another part of the file than was asked for (%2).</source>
        <translation>%1 kann nicht heruntergeladen werden: Der Server sendet einen anderen Teil der Datei als den verlangten (%2).</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>Cannot write &apos;%1&apos;.</source>
        <translation>„%1“ kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Cannot download %1: it sends on to %2, which is not followed. %3</source>
        <translation>%1 kann nicht heruntergeladen werden: Es leitet weiter nach %2, dem nicht gefolgt wird. %3</translation>
    </message>
    <message>
        <source>Cannot download %1: %2. %3</source>
        <translation>%1 kann nicht heruntergeladen werden: %2. %3</translation>
    </message>
    <message>
        <source>What was downloaded from %1 is not the file that is expected: its sha256 is %2, and %3 is expected.</source>
        <translation>Was von %1 heruntergeladen wurde, ist nicht die erwartete Datei: Ihr sha256 ist %2, erwartet wird %3.</translation>
    </message>
    <message>
        <source>It was deleted; nothing was installed.</source>
        <translation>Sie wurde gelöscht; installiert wurde nichts.</translation>
    </message>
    <message>
        <source>Try again, and do not use the file if it happens twice.</source>
        <translation>Versuchen Sie es noch einmal, und verwenden Sie die Datei nicht, wenn das zweimal geschieht.</translation>
    </message>
    <message>
        <source>asking again in another way, since the server says: %1</source>
        <translation>frage noch einmal auf andere Weise, denn der Server sagt: %1</translation>
    </message>
    <message>
        <source>waiting: the server is loading its model</source>
        <translation>warte: Der Server lädt sein Modell</translation>
    </message>
    <message>
        <source>trying again in %1 s, since %2</source>
        <translation>nächster Versuch in %1 s, denn %2</translation>
    </message>
    <message>
        <source>What %1 answers is no list of models: &apos;%2&apos;.</source>
        <translation>Was %1 antwortet, ist keine Liste von Modellen: „%2“.</translation>
    </message>
    <message>
        <source>Check the base URL; it usually ends in /v1.</source>
        <translation>Prüfen Sie die Grundadresse; sie endet meist auf /v1.</translation>
    </message>
    <message>
        <source>The server at %1 has no model yet.</source>
        <translation>Der Server unter %1 hat noch kein Modell.</translation>
    </message>
    <message>
        <source>Give it a vision-language model (with Ollama: ollama pull followed by the model&apos;s name), or name one.</source>
        <translation>Geben Sie ihm ein Modell, das Bilder sieht (bei Ollama: ollama pull und der Name des Modells), oder nennen Sie eines.</translation>
    </message>
    <message>
        <source>The server at %1 answers, but not as an OpenAI-compatible server does: &apos;%2&apos;.</source>
        <translation>Der Server unter %1 antwortet, aber nicht wie ein OpenAI-verträgler Server: „%2“.</translation>
    </message>
    <message>
        <source>The model &apos;%1&apos; spent all of its %2 tokens on thinking.</source>
        <translation>Das Modell „%1“ hat alle seine %2 Tokens mit Nachdenken verbraucht.</translation>
    </message>
    <message>
        <source>Allow it more, or switch its thinking off.</source>
        <translation>Erlauben Sie ihm mehr, oder schalten Sie das Nachdenken ab.</translation>
    </message>
    <message>
        <source>The person&apos;s box, %1 px about (%2, %3), does not lie on the photo of %4 x %5 px.</source>
        <translation>Der Rahmen der Person, %1 px um (%2, %3), liegt nicht auf dem Foto von %4 x %5 px.</translation>
    </message>
    <message>
        <source>Choose the person again.</source>
        <translation>Wählen Sie die Person neu.</translation>
    </message>
    <message>
        <source>Cannot use &apos;%1&apos; as prompts: %2 Put the file that came with the program in its place.</source>
        <translation>„%1“ ist als Sammlung von Anweisungen nicht zu gebrauchen: %2 Legen Sie die Datei, die mit dem Programm kam, an ihre Stelle.</translation>
    </message>
    <message>
        <source>&apos;{%1}&apos; in it stands for nothing.</source>
        <translation>„{%1}“ darin steht für nichts.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; lacks {%2}.</source>
        <translation>„%1“ fehlt {%2}.</translation>
    </message>
    <message>
        <source>it has %1 bytes; at most %2 are read.</source>
        <translation>Sie hat %1 Bytes; gelesen werden höchstens %2.</translation>
    </message>
    <message>
        <source>it is no JSON object of &quot;format&quot; layfigure-prompts and &quot;version&quot; 1.</source>
        <translation>Sie ist kein JSON-Objekt mit „format“ layfigure-prompts und „version“ 1.</translation>
    </message>
    <message>
        <source>a text is missing or not a string.</source>
        <translation>Ein Text fehlt oder ist keine Zeichenkette.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; must be one line of 1 to %2 bytes without control characters.</source>
        <translation>„%1“ muss eine Zeile von 1 bis %2 Bytes ohne Steuerzeichen sein.</translation>
    </message>
    <message>
        <source>its &quot;part&quot; is not &quot;%1&quot;.</source>
        <translation>„part“ ist nicht „%1“.</translation>
    </message>
    <message>
        <source>&quot;questions&quot; must be a list of %1.</source>
        <translation>„questions“ muss eine Liste von %1 sein.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no question.</source>
        <translation>„%1“ ist keine Frage.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is there twice.</source>
        <translation>„%1“ steht zweimal darin.</translation>
    </message>
    <message>
        <source>&quot;texts&quot; is no object.</source>
        <translation>„texts“ ist kein Objekt.</translation>
    </message>
    <message>
        <source>base_url is &apos;%1&apos;; %2 %3</source>
        <translation>Die Grundadresse (base_url) ist „%1“; %2 %3</translation>
    </message>
    <message>
        <source>the ] after its host is missing,</source>
        <translation>die ] nach dem Host fehlt,</translation>
    </message>
    <message>
        <source>a host was expected after ://,</source>
        <translation>nach :// wurde ein Host erwartet,</translation>
    </message>
    <message>
        <source>its port must be a number from 1 to 65535,</source>
        <translation>der Port muss eine Zahl von 1 bis 65535 sein,</translation>
    </message>
    <message>
        <source>base_url must hold neither a user and password nor &apos;?&apos; or &apos;#&apos;.</source>
        <translation>Die Grundadresse (base_url) darf weder Benutzer und Passwort noch „?“ oder „#“ enthalten.</translation>
    </message>
    <message>
        <source>Give the plain address, %1 A key is taken from LAYFIGURE_VLM_KEY or the keyring.</source>
        <translation>Geben Sie die bloße Adresse an, %1 Ein Schlüssel kommt aus LAYFIGURE_VLM_KEY oder dem Schlüsselbund.</translation>
    </message>
    <message>
        <source>it must begin with http:// or https://,</source>
        <translation>sie muss mit http:// oder https:// beginnen,</translation>
    </message>
    <message>
        <source>it must not hold blanks,</source>
        <translation>sie darf keine Leerzeichen enthalten,</translation>
    </message>
    <message>
        <source>showing %1 x %2 px of the photo to &apos;%3&apos; at %4</source>
        <translation>zeige %1 x %2 px des Fotos dem Modell „%3“ unter %4</translation>
    </message>
    <message>
        <source>asking for answer %1 of %2</source>
        <translation>frage nach Antwort %1 von %2</translation>
    </message>
    <message>
        <source>asking once more, since the answer cannot be read: %1</source>
        <translation>frage noch einmal, denn die Antwort ist nicht zu lesen: %1</translation>
    </message>
    <message>
        <source>asking for shorter texts</source>
        <translation>frage nach kürzeren Texten</translation>
    </message>
    <message>
        <source>%1 of %2 answers could not be read.</source>
        <translation>%1 von %2 Antworten waren nicht zu lesen.</translation>
    </message>
    <message>
        <source>An answer ended with its last token; allow more than %1.</source>
        <translation>Eine Antwort endete mit ihrem letzten Token; erlauben Sie mehr als %1.</translation>
    </message>
    <message>
        <source>The model left out %1.</source>
        <translation>Das Modell hat ausgelassen: %1.</translation>
    </message>
    <message>
        <source>Long texts were shortened to 75 tokens.</source>
        <translation>Lange Texte wurden auf 75 Tokens gekürzt.</translation>
    </message>
    <message>
        <source>There is no body to describe yet.</source>
        <translation>Es gibt noch keinen Körper zum Beschreiben.</translation>
    </message>
    <message>
        <source>Open a photo with keypoints first.</source>
        <translation>Öffnen Sie zuerst ein Foto mit Keypoints.</translation>
    </message>
    <message>
        <source>describing the initial body</source>
        <translation>beschreibe den ersten Körper</translation>
    </message>
    <message>
        <source>There is no photo to describe.</source>
        <translation>Es gibt kein Foto zum Beschreiben.</translation>
    </message>
    <message>
        <source>Open one first.</source>
        <translation>Öffnen Sie zuerst eines.</translation>
    </message>
    <message>
        <source>There is no server to test: base_url is empty; an address was expected, such as http://127.0.0.1:8080/v1.</source>
        <translation>Es gibt keinen Server zum Testen: Die Grundadresse (base_url) ist leer; erwartet wurde eine Adresse wie http://127.0.0.1:8080/v1.</translation>
    </message>
    <message>
        <source>The key in %1 cannot be used: it must be one line of printable ASCII characters without blanks.</source>
        <translation>Der Schlüssel in %1 ist nicht zu gebrauchen: Er muss eine Zeile aus druckbaren ASCII-Zeichen ohne Leerzeichen sein.</translation>
    </message>
    <message>
        <source>Copy it again.</source>
        <translation>Kopieren Sie ihn noch einmal.</translation>
    </message>
    <message>
        <source>Nothing was sent to %1: a key would travel there unencrypted.</source>
        <translation>Nichts wurde an %1 gesendet: Ein Schlüssel ginge dorthin unverschlüsselt.</translation>
    </message>
    <message>
        <source>Use an address that begins with https://, or remove the key (LAYFIGURE_VLM_KEY, keyring) if this server asks for none.</source>
        <translation>Verwenden Sie eine Adresse, die mit https:// beginnt, oder entfernen Sie den Schlüssel (LAYFIGURE_VLM_KEY, Schlüsselbund), wenn dieser Server keinen verlangt.</translation>
    </message>
    <message>
        <source>The key could not be %1 the system&apos;s keyring: %2.</source>
        <translation>Der Schlüssel konnte nicht %1 werden (Schlüsselbund des Systems): %2.</translation>
    </message>
    <message>
        <source>Unlock or start the keyring, or set the environment variable LAYFIGURE_VLM_KEY before starting the program.</source>
        <translation>Entsperren oder starten Sie den Schlüsselbund, oder setzen Sie vor dem Start des Programms die Umgebungsvariable LAYFIGURE_VLM_KEY.</translation>
    </message>
    <message>
        <source>The key is empty.</source>
        <translation>Der Schlüssel ist leer.</translation>
    </message>
    <message>
        <source>Type or paste it, or remove the stored one.</source>
        <translation>Tippen oder fügen Sie ihn ein, oder entfernen Sie den gespeicherten.</translation>
    </message>
    <message>
        <source>base_url is &apos;%1&apos;; it must begin with http:// or https://, such as http://127.0.0.1:8080/v1.</source>
        <translation>Die Grundadresse (base_url) ist „%1“; sie muss mit http:// oder https:// beginnen, wie http://127.0.0.1:8080/v1.</translation>
    </message>
    <message>
        <source>The server at %1 asks for a key (status 401).</source>
        <translation>Der Server unter %1 verlangt einen Schlüssel (Status 401).</translation>
    </message>
    <message>
        <source>The server at %1 refuses access (status 403).</source>
        <translation>Der Server unter %1 verweigert den Zugang (Status 403).</translation>
    </message>
    <message>
        <source>It says: &quot;%1&quot;.</source>
        <translation>Er sagt: „%1“.</translation>
    </message>
    <message>
        <source>The key came from the environment (LAYFIGURE_VLM_KEY, or OPENAI_API_KEY for OpenAI); check that it is this server&apos;s and still valid.</source>
        <translation>Der Schlüssel kam aus der Umgebung (LAYFIGURE_VLM_KEY oder bei OpenAI OPENAI_API_KEY); prüfen Sie, ob er zu diesem Server gehört und noch gilt.</translation>
    </message>
    <message>
        <source>The key came from the system&apos;s keyring; store a valid one in its place.</source>
        <translation>Der Schlüssel kam aus dem Schlüsselbund des Systems; speichern Sie an seiner Stelle einen gültigen.</translation>
    </message>
    <message>
        <source>No key was sent.</source>
        <translation>Es wurde kein Schlüssel gesendet.</translation>
    </message>
    <message>
        <source>Set the environment variable LAYFIGURE_VLM_KEY before starting the program, or store a key for this server in the settings.</source>
        <translation>Setzen Sie vor dem Start des Programms die Umgebungsvariable LAYFIGURE_VLM_KEY, oder speichern Sie in den Einstellungen einen Schlüssel für diesen Server.</translation>
    </message>
    <message>
        <source>(The keyring could not be asked: %1.)</source>
        <translation>(Der Schlüsselbund war nicht zu befragen: %1.)</translation>
    </message>
    <message>
        <source>this build has no support for keyrings (libsecret was missing)</source>
        <translation>dieses Programm wurde ohne Schlüsselbund gebaut (libsecret fehlte)</translation>
    </message>
    <message>
        <source>unknown reason</source>
        <translation>Grund unbekannt</translation>
    </message>
    <message>
        <source>The server at %1 does not know what it was asked for (status %2).</source>
        <translation>Der Server unter %1 kennt nicht, wonach er gefragt wurde (Status %2).</translation>
    </message>
    <message>
        <source>The base URL probably lacks its end: try %1/v1.</source>
        <translation>Der Grundadresse fehlt wohl das Ende: Versuchen Sie %1/v1.</translation>
    </message>
    <message>
        <source>Else choose a model that the server lists.</source>
        <translation>Sonst wählen Sie ein Modell, das der Server aufführt.</translation>
    </message>
    <message>
        <source>Either this is no OpenAI-compatible server, or %1 is unknown there; choose one that the server lists.</source>
        <translation>Entweder ist das kein OpenAI-verträglicher Server, oder %1 ist dort unbekannt; wählen Sie eines, das der Server aufführt.</translation>
    </message>
    <message>
        <source>the model</source>
        <translation>das Modell</translation>
    </message>
    <message>
        <source>the model &apos;%1&apos;</source>
        <translation>das Modell „%1“</translation>
    </message>
    <message>
        <source>It was asked %1 times.</source>
        <translation>Er wurde %1-mal gefragt.</translation>
    </message>
    <message>
        <source>The server at %1 redirects to another address (status %2).</source>
        <translation>Der Server unter %1 leitet auf eine andere Adresse um (Status %2).</translation>
    </message>
    <message>
        <source>The server at %1 redirects to another address (status %2, %3).</source>
        <translation>Der Server unter %1 leitet auf eine andere Adresse um (Status %2, %3).</translation>
    </message>
    <message>
        <source>Redirects are not followed, so that photo and key go nowhere else; give that address as the base URL if it is right.</source>
        <translation>Umleitungen wird nicht gefolgt, damit Foto und Schlüssel nirgends sonst hingehen; geben Sie diese Adresse als Grundadresse an, wenn sie richtig ist.</translation>
    </message>
    <message>
        <source>The server at %1 finds the request too large (status 413).</source>
        <translation>Dem Server unter %1 ist die Anfrage zu groß (Status 413).</translation>
    </message>
    <message>
        <source>Raise its limit for requests to 4 MB.</source>
        <translation>Erhöhen Sie seine Grenze für Anfragen auf 4 MB.</translation>
    </message>
    <message>
        <source>The server at %1 takes no more requests at present (status 429).</source>
        <translation>Der Server unter %1 nimmt gerade keine Anfragen mehr an (Status 429).</translation>
    </message>
    <message>
        <source>Check the account&apos;s plan and balance.</source>
        <translation>Prüfen Sie Tarif und Guthaben des Kontos.</translation>
    </message>
    <message>
        <source>Wait a while and try again, or ask for fewer samples.</source>
        <translation>Warten Sie eine Weile und versuchen Sie es noch einmal, oder verlangen Sie weniger Antworten.</translation>
    </message>
    <message>
        <source>The server at %1 is still loading its model after %2 s.</source>
        <translation>Der Server unter %1 lädt nach %2 s noch sein Modell.</translation>
    </message>
    <message>
        <source>Try again when it has, or allow more time.</source>
        <translation>Versuchen Sie es noch einmal, wenn er fertig ist, oder erlauben Sie mehr Zeit.</translation>
    </message>
    <message>
        <source>The server at %1 fails with status %2.</source>
        <translation>Der Server unter %1 scheitert mit Status %2.</translation>
    </message>
    <message>
        <source>The server&apos;s own log should say more.</source>
        <translation>Das Protokoll des Servers sollte mehr sagen.</translation>
    </message>
    <message>
        <source>The host &apos;%1&apos; of %2 is not known (%3).</source>
        <translation>Der Host „%1“ von %2 ist nicht bekannt (%3).</translation>
    </message>
    <message>
        <source>Check its spelling and the network.</source>
        <translation>Prüfen Sie die Schreibweise und das Netzwerk.</translation>
    </message>
    <message>
        <source>Nothing answers at %1 (%2).</source>
        <translation>Unter %1 antwortet nichts (%2).</translation>
    </message>
    <message>
        <source>Start the server, and check host, port and proxy settings.</source>
        <translation>Starten Sie den Server, und prüfen Sie Host, Port und Proxy.</translation>
    </message>
    <message>
        <source>If it speaks plain HTTP, begin the address with http://.</source>
        <translation>Wenn er HTTP ohne Verschlüsselung spricht, beginnen Sie die Adresse mit http://.</translation>
    </message>
    <message>
        <source>No encrypted connection to %1 could be made (%2).</source>
        <translation>Zu %1 kam keine verschlüsselte Verbindung zustande (%2).</translation>
    </message>
    <message>
        <source>If the server speaks plain HTTP, begin the address with http://; if its certificate is your own, let SSL_CERT_FILE name it.</source>
        <translation>Wenn der Server HTTP ohne Verschlüsselung spricht, beginnen Sie die Adresse mit http://; wenn das Zertifikat Ihr eigenes ist, nennen Sie es in SSL_CERT_FILE.</translation>
    </message>
    <message>
        <source>The server at %1 has not finished its answer within %2 s.</source>
        <translation>Der Server unter %1 war mit seiner Antwort nach %2 s nicht fertig.</translation>
    </message>
    <message>
        <source>Raise the time-out (a processor may need many minutes), or take a smaller model.</source>
        <translation>Erlauben Sie mehr Zeit (ein Prozessor kann viele Minuten brauchen), oder nehmen Sie ein kleineres Modell.</translation>
    </message>
    <message>
        <source>The connection to %1 was cut before the answer was complete (%2; tried %3 time).</source>
        <translation>Die Verbindung zu %1 brach ab, bevor die Antwort vollständig war (%2; %3 Versuch).</translation>
    </message>
    <message>
        <source>The connection to %1 was cut before the answer was complete (%2; tried %3 times).</source>
        <translation>Die Verbindung zu %1 brach ab, bevor die Antwort vollständig war (%2; %3 Versuche).</translation>
    </message>
    <message>
        <source>its end is missing</source>
        <translation>Ihr Ende fehlt</translation>
    </message>
    <message>
        <source>The server may have crashed or run out of memory; its log should say more.</source>
        <translation>Vielleicht ist der Server abgestürzt, oder sein Speicher reichte nicht; sein Protokoll sollte mehr sagen.</translation>
    </message>
    <message>
        <source>The answer of %1 is longer than any description could be, and was not read to its end.</source>
        <translation>Die Antwort von %1 ist länger, als eine Beschreibung sein kann, und wurde nicht zu Ende gelesen.</translation>
    </message>
    <message>
        <source>Check that the address is that of a chat server.</source>
        <translation>Prüfen Sie, ob die Adresse die eines Chat-Servers ist.</translation>
    </message>
    <message>
        <source>What %1 answers is not HTTP as it should be (%2).</source>
        <translation>Was %1 antwortet, ist nicht HTTP, wie es sein soll (%2).</translation>
    </message>
    <message>
        <source>Check the port, and whether it is a web server.</source>
        <translation>Prüfen Sie den Port und ob es ein Webserver ist.</translation>
    </message>
    <message>
        <source>Photo and questions do not fit into the context of %1 at %2.</source>
        <translation>Foto und Fragen passen nicht in den Kontext (%1 unter %2).</translation>
    </message>
    <message>
        <source>Start the server with a larger context (8192 tokens are enough), or ask for fewer parts.</source>
        <translation>Starten Sie den Server mit einem größeren Kontext (8192 Tokens genügen), oder fragen Sie nach weniger Teilen.</translation>
    </message>
    <message>
        <source>The server at %1 cannot show a picture to %2.</source>
        <translation>Der Server unter %1 kann kein Bild zeigen (%2).</translation>
    </message>
    <message>
        <source>Choose a vision-language model (llama.cpp: with its --mmproj file).</source>
        <translation>Wählen Sie ein Modell, das Bilder sieht (llama.cpp: mit seiner Datei für --mmproj).</translation>
    </message>
    <message>
        <source>an error without words</source>
        <translation>ein Fehler ohne Worte</translation>
    </message>
    <message>
        <source>the connection was cut</source>
        <translation>die Verbindung brach ab</translation>
    </message>
    <message>
        <source>the server takes no more requests at present</source>
        <translation>der Server nimmt gerade keine Anfragen mehr an</translation>
    </message>
    <message>
        <source>the server failed</source>
        <translation>der Server scheiterte</translation>
    </message>
    <message>
        <source>there is no JSON object in it</source>
        <translation>Es ist kein JSON-Objekt darin</translation>
    </message>
    <message>
        <source>the JSON object in it has none of the members %1</source>
        <translation>Das JSON-Objekt darin hat keines der Felder %1</translation>
    </message>
    <message>
        <source>The answer of &apos;%1&apos; could not be read, twice: %2.</source>
        <translation>Die Antwort von „%1“ war zweimal nicht zu lesen: %2.</translation>
    </message>
    <message>
        <source>The answer of &apos;%1&apos; could not be read, twice: %2; it ended with its last token, so allow it more.</source>
        <translation>Die Antwort von „%1“ war zweimal nicht zu lesen: %2; sie endete mit ihrem letzten Token, erlauben Sie also mehr.</translation>
    </message>
    <message>
        <source>Take from it what is of use.</source>
        <translation>Nehmen Sie daraus, was brauchbar ist.</translation>
    </message>
    <message>
        <source>Stopped before the description was complete.</source>
        <translation>Angehalten, bevor die Beschreibung vollständig war.</translation>
    </message>
    <message>
        <source>Generated from the initial body, not from the photo: no vision-language model is set.</source>
        <translation>Aus dem ersten Körper erzeugt, nicht aus dem Foto: Es ist kein Sprachmodell eingestellt.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; at %2 answers in %3 s.</source>
        <translation>„%1“ unter %2 antwortet in %3 s.</translation>
    </message>
    <message>
        <source>It sees pictures: of a red one it said &apos;%1&apos;.</source>
        <translation>Es sieht Bilder: Zu einem roten sagte es „%1“.</translation>
    </message>
    <message>
        <source>Asked for the colour of a red picture it said &apos;%1&apos;; it may not see pictures.</source>
        <translation>Nach der Farbe eines roten Bildes gefragt, sagte es „%1“; vielleicht sieht es keine Bilder.</translation>
    </message>
    <message>
        <source>Choose a vision-language model.</source>
        <translation>Wählen Sie ein Modell, das Bilder sieht.</translation>
    </message>
    <message>
        <source>written to</source>
        <translation>geschrieben</translation>
    </message>
    <message>
        <source>removed from</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>the keyring</source>
        <translation>dem Schlüsselbund</translation>
    </message>
    <message>
        <source>the field</source>
        <translation>dem Feld</translation>
    </message>
    <message>
        <source>such as http://127.0.0.1:8080/v1.</source>
        <translation>zum Beispiel http://127.0.0.1:8080/v1.</translation>
    </message>
    <message>
        <source>Check the connection and try again: what has arrived is kept.</source>
        <translation>Prüfen Sie die Verbindung und versuchen Sie es noch einmal: Was angekommen ist, bleibt.</translation>
    </message>
    <message>
        <source>Or download the file with a browser and import it (&apos;layfigure-cli models import FILE&apos;).</source>
        <translation>Oder laden Sie die Datei mit einem Browser herunter und importieren Sie sie („layfigure-cli models import DATEI“).</translation>
    </message>
    <message>
        <source>it is longer than the %1 bytes of the file that is expected</source>
        <translation>Sie ist länger als die %1 Bytes der erwarteten Datei</translation>
    </message>
    <message>
        <source>the server answers %1</source>
        <translation>Der Server antwortet %1</translation>
    </message>
    <message>
        <source>the server answers %1 (not there)</source>
        <translation>Der Server antwortet %1 (nicht vorhanden)</translation>
    </message>
    <message>
        <source>the answer ended after %1 of %2 bytes</source>
        <translation>Die Antwort endete nach %1 von %2 Bytes</translation>
    </message>
    <message>
        <source>the connection failed</source>
        <translation>Die Verbindung scheiterte</translation>
    </message>
    <message>
        <source>%1it holds more than %2 entries, the most read.</source>
        <translation>%1sie enthält mehr als %2 Einträge, das Höchste, was gelesen wird.</translation>
    </message>
    <message>
        <source>expected a name of at most %1 bytes</source>
        <translation>erwartet wurde ein Name von höchstens %1 Bytes</translation>
    </message>
    <message>
        <source>expected a text or a number as a name, found %1</source>
        <translation>erwartet wurde ein Text oder eine Zahl als Name, gefunden %1</translation>
    </message>
    <message>
        <source>Cannot read %1.</source>
        <translation>%1 kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Check that it exists and may be read.</source>
        <translation>Prüfen Sie, ob die Datei da ist und gelesen werden darf.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>entry %1</source>
        <translation>Eintrag %1</translation>
    </message>
    <message>
        <source>person %1</source>
        <translation>Person %1</translation>
    </message>
    <message>
        <source>body %1</source>
        <translation>Körper %1</translation>
    </message>
    <message>
        <source>a person of frame %1</source>
        <translation>eine Person in Bild %1</translation>
    </message>
    <message>
        <source>%1, frame %2, person %3</source>
        <translation>%1, Bild %2, Person %3</translation>
    </message>
    <message>
        <source>%1, frame %2</source>
        <translation>%1, Bild %2</translation>
    </message>
    <message>
        <source>%1, person %2</source>
        <translation>%1, Person %2</translation>
    </message>
    <message>
        <source>This MoveNet is not built as the published one is: its feature maps cannot be told apart.</source>
        <translation>Dieses MoveNet ist nicht gebaut wie das veröffentlichte: Seine Merkmalskarten lassen sich nicht unterscheiden.</translation>
    </message>
    <message>
        <source>&apos;layfigure-cli models install movenet&apos; fetches the published one.</source>
        <translation>„layfigure-cli models install movenet“ holt das veröffentlichte.</translation>
    </message>
    <message>
        <source>The person&apos;s box is empty; at least 3 keypoints are needed.</source>
        <translation>Die Box der Person ist leer; mindestens 3 Keypoints sind nötig.</translation>
    </message>
    <message>
        <source>The person&apos;s box is empty; at least 3 keypoints are needed to know it.</source>
        <translation>Die Box der Person ist leer; mindestens 3 Keypoints sind nötig, um sie zu kennen.</translation>
    </message>
    <message>
        <source>No body regressor is installed.</source>
        <translation>Kein Körper-Regressor ist installiert.</translation>
    </message>
    <message>
        <source>Download the checkpoint of 4D-Humans (HMR 2.0), then: layfigure-cli models import FILE.ckpt</source>
        <translation>Laden Sie den Checkpoint von 4D-Humans (HMR 2.0) herunter, dann: layfigure-cli models import FILE.ckpt</translation>
    </message>
    <message>
        <source>The body regressor finds nobody in the box: its crop camera or a rotation is no number that a body has.</source>
        <translation>Der Körper-Regressor findet niemanden in der Box: Seine Ausschnittkamera oder eine Drehung ist keine Zahl, die ein Körper hat.</translation>
    </message>
    <message>
        <source>Its weights may be damaged; import them again.</source>
        <translation>Seine Gewichte könnten beschädigt sein; lesen Sie sie noch einmal ein.</translation>
    </message>
    <message>
        <source>its zip64 end record is missing: the archive is damaged</source>
        <translation>Sein Zip64-Endeintrag fehlt: Das Archiv ist beschädigt</translation>
    </message>
    <message>
        <source>its zip64 end record has a length that cannot be</source>
        <translation>Sein Zip64-Endeintrag hat eine Länge, die nicht sein kann</translation>
    </message>
    <message>
        <source>its two end records do not agree: the archive is damaged</source>
        <translation>Seine beiden Endeinträge stimmen nicht überein: Das Archiv ist beschädigt</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be found: %2</source>
        <translation>„%1“ ist nicht zu finden: %2</translation>
    </message>
    <message>
        <source>it states its zip64 sizes twice</source>
        <translation>Seine Zip64-Größen stehen zweimal darin</translation>
    </message>
    <message>
        <source>its zip64 sizes are missing</source>
        <translation>Seine Zip64-Größen fehlen</translation>
    </message>
    <message>
        <source>its zip64 sizes are cut off</source>
        <translation>Seine Zip64-Größen sind abgeschnitten</translation>
    </message>
    <message>
        <source>keypoints and photo (MoveNet)</source>
        <translation>Keypoints und Foto (MoveNet)</translation>
    </message>
    <message>
        <source>it is cut short or damaged</source>
        <translation>sie ist abgeschnitten oder beschädigt</translation>
    </message>
    <message>
        <source>a field is of another kind than its number says</source>
        <translation>ein Feld ist von anderer Art, als seine Nummer sagt</translation>
    </message>
    <message>
        <source>its numbers lie in other files (external data); saved as one file, as onnx.save does, it can be read</source>
        <translation>seine Zahlen liegen in anderen Dateien (external data); als eine Datei gespeichert, wie onnx.save es tut, ist es lesbar</translation>
    </message>
    <message>
        <source>a tensor of %1 numbers has %2 values</source>
        <translation>ein Tensor von %1 Zahlen hat %2 Werte</translation>
    </message>
    <message>
        <source>a node has too many inputs or outputs</source>
        <translation>ein Knoten hat zu viele Ein- oder Ausgänge</translation>
    </message>
    <message>
        <source>an input has too many dimensions</source>
        <translation>ein Eingang hat zu viele Dimensionen</translation>
    </message>
    <message>
        <source>it has sparse weights, which are not read here</source>
        <translation>es hat dünn besetzte Gewichte, die hier nicht gelesen werden</translation>
    </message>
    <message>
        <source>it is no ONNX file, or is damaged</source>
        <translation>es ist keine ONNX-Datei oder beschädigt</translation>
    </message>
    <message>
        <source>it has no nodes, no input or no output</source>
        <translation>es hat keine Knoten, keinen Eingang oder keinen Ausgang</translation>
    </message>
    <message>
        <source>it has %1 inputs, and one is expected</source>
        <translation>es hat %1 Eingänge, erwartet wird einer</translation>
    </message>
    <message>
        <source>its operators are of version %1, before %2</source>
        <translation>seine Operatoren sind von der Version %1, vor %2</translation>
    </message>
    <message>
        <source>two things in it are called &apos;%1&apos;</source>
        <translation>zwei Dinge darin heißen „%1“</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is needed before it is computed, or is not there at all</source>
        <translation>„%1“ wird gebraucht, bevor es berechnet ist, oder fehlt ganz</translation>
    </message>
    <message>
        <source>an output has no name</source>
        <translation>ein Ausgang hat keinen Namen</translation>
    </message>
    <message>
        <source>node &apos;%1&apos; (%2): %3</source>
        <translation>Knoten „%1“ (%2): %3</translation>
    </message>
    <message>
        <source>this operator is not known here</source>
        <translation>dieser Operator ist hier nicht bekannt</translation>
    </message>
    <message>
        <source>LibTorch cannot compute it of %1 (%2)</source>
        <translation>LibTorch kann ihn aus %1 nicht berechnen (%2)</translation>
    </message>
    <message>
        <source>it has %1 outputs, not %2</source>
        <translation>er hat %1 Ausgänge, nicht %2</translation>
    </message>
    <message>
        <source>a length would be %1</source>
        <translation>eine Länge wäre %1</translation>
    </message>
    <message>
        <source>a result of %1 would have more than %2 numbers</source>
        <translation>ein Ergebnis von %1 hätte mehr als %2 Zahlen</translation>
    </message>
    <message>
        <source>shapes %1 and %2 do not fit together</source>
        <translation>die Formen %1 und %2 passen nicht zusammen</translation>
    </message>
    <message>
        <source>more than %1 numbers would be in use at a time</source>
        <translation>mehr als %1 Zahlen wären zugleich in Gebrauch</translation>
    </message>
    <message>
        <source>it would take more than %1 multiplications</source>
        <translation>es bräuchte mehr als %1 Multiplikationen</translation>
    </message>
    <message>
        <source>its input %1 is missing</source>
        <translation>sein Eingang %1 fehlt</translation>
    </message>
    <message>
        <source>its input %1 is not in floating point</source>
        <translation>sein Eingang %1 ist nicht in Gleitkomma</translation>
    </message>
    <message>
        <source>its input %1 is no short list of integers</source>
        <translation>sein Eingang %1 ist keine kurze Liste ganzer Zahlen</translation>
    </message>
    <message>
        <source>its input %1 is no list of integers</source>
        <translation>sein Eingang %1 ist keine Liste ganzer Zahlen</translation>
    </message>
    <message>
        <source>its input %1 is not one number</source>
        <translation>sein Eingang %1 ist nicht eine Zahl</translation>
    </message>
    <message>
        <source>its input has %1 dimensions</source>
        <translation>sein Eingang hat %1 Dimensionen</translation>
    </message>
    <message>
        <source>its input is %1</source>
        <translation>sein Eingang ist %1</translation>
    </message>
    <message>
        <source>an input without numbers</source>
        <translation>ein Eingang ohne Zahlen</translation>
    </message>
    <message>
        <source>its attribute &apos;%1&apos; is of another kind</source>
        <translation>sein Attribut „%1“ ist von anderer Art</translation>
    </message>
    <message>
        <source>its attribute &apos;%1&apos; is missing</source>
        <translation>sein Attribut „%1“ fehlt</translation>
    </message>
    <message>
        <source>its attribute &apos;%1&apos; is %2</source>
        <translation>sein Attribut „%1“ ist %2</translation>
    </message>
    <message>
        <source>there is no axis %1 among %2</source>
        <translation>es gibt keine Achse %1 unter %2</translation>
    </message>
    <message>
        <source>axis %1 of %2 is not 1</source>
        <translation>Achse %1 von %2 ist nicht 1</translation>
    </message>
    <message>
        <source>its kernel is %1</source>
        <translation>sein Kern ist %1</translation>
    </message>
    <message>
        <source>its kernel reaches over %1 of %2</source>
        <translation>sein Kern reicht über %1 von %2</translation>
    </message>
    <message>
        <source>its weight is for %1 channels and gives %2; input or bias do not fit</source>
        <translation>sein Gewicht ist für %1 Kanäle und liefert %2; Eingang oder Bias passen nicht dazu</translation>
    </message>
    <message>
        <source>its padding is larger than its result</source>
        <translation>sein Rand ist größer als sein Ergebnis</translation>
    </message>
    <message>
        <source>its size is given by output_shape or auto_pad, which is not read here</source>
        <translation>seine Größe steht in output_shape oder auto_pad, was hier nicht gelesen wird</translation>
    </message>
    <message>
        <source>the places of its largest are not read here</source>
        <translation>die Orte seiner Maxima werden hier nicht gelesen</translation>
    </message>
    <message>
        <source>a matrix is expected</source>
        <translation>eine Matrix wird erwartet</translation>
    </message>
    <message>
        <source>a product of matrices has a single number</source>
        <translation>ein Matrizenprodukt hat eine einzelne Zahl</translation>
    </message>
    <message>
        <source>it is a network in training; export it for inference</source>
        <translation>es ist ein Netz im Training; exportieren Sie es für die Inferenz</translation>
    </message>
    <message>
        <source>a scale is %1</source>
        <translation>ein Maßstab ist %1</translation>
    </message>
    <message>
        <source>a step is 0</source>
        <translation>ein Schritt ist 0</translation>
    </message>
    <message>
        <source>it has %1 scales or sizes for %2 axes</source>
        <translation>er hat %1 Maßstäbe oder Größen für %2 Achsen</translation>
    </message>
    <message>
        <source>it has %1 repeats for %2 axes</source>
        <translation>er hat %1 Wiederholungen für %2 Achsen</translation>
    </message>
    <message>
        <source>it has %1 lengths for %2 outputs</source>
        <translation>er hat %1 Längen für %2 Ausgänge</translation>
    </message>
    <message>
        <source>it has %1 pads for %2 axes</source>
        <translation>er hat %1 Ränder für %2 Achsen</translation>
    </message>
    <message>
        <source>blocks of %1 do not fit %2</source>
        <translation>Blöcke von %1 passen nicht zu %2</translation>
    </message>
    <message>
        <source>parts of %1 do not make %2</source>
        <translation>Teile von %1 ergeben nicht %2</translation>
    </message>
    <message>
        <source>it takes what is not among %1</source>
        <translation>er nimmt, was nicht unter %1 ist</translation>
    </message>
    <message>
        <source>starts, ends, axes and steps are not as many</source>
        <translation>Anfänge, Enden, Achsen und Schritte sind nicht gleich viele</translation>
    </message>
    <message>
        <source>Cannot compute the network &apos;%1&apos;: %2.</source>
        <translation>Das Netz „%1“ lässt sich nicht berechnen: %2.</translation>
    </message>
    <message>
        <source>The network &apos;%1&apos; takes %2 numbers and is given %3.</source>
        <translation>Das Netz „%1“ nimmt %2 Zahlen und bekommt %3.</translation>
    </message>
    <message>
        <source>Say its size of picture in the .json, and import it again.</source>
        <translation>Geben Sie seine Bildgröße in der .json an, und importieren Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Export it again for inference, with operator set 11 to 17 and ONNX&apos;s own operators, or run it elsewhere and give its keypoint file.</source>
        <translation>Exportieren Sie es noch einmal für die Inferenz, mit Operator-Set 11 bis 17 und ONNX&apos; eigenen Operatoren, oder lassen Sie es anderswo laufen, und geben Sie seine Keypoint-Datei an.</translation>
    </message>
    <message>
        <source>its attribute &apos;%1&apos; has a value that is not read here</source>
        <translation>sein Attribut „%1“ hat einen Wert, der hier nicht gelesen wird</translation>
    </message>
    <message>
        <source>%1: it looks at a regressor&apos;s token, which only trainings make.</source>
        <translation>%1: Er sieht das Token eines Regressors an, das nur beim Training entsteht.</translation>
    </message>
    <message>
        <source>Install the corrector that comes with Layfigure.</source>
        <translation>Installieren Sie den Korrektor, der mit Layfigure kommt.</translation>
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
    <message>
        <source>Starts from</source>
        <translation>Beginnt mit</translation>
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
    <name>lay::KeypointDesk</name>
    <message>
        <source>Open keypoints</source>
        <translation>Keypoints öffnen</translation>
    </message>
    <message>
        <source>Keypoints (*.json *.csv *.txt)</source>
        <translation>Keypoints (*.json *.csv *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>%1 wird gelesen…</translation>
    </message>
    <message>
        <source>The keypoints cannot be shown</source>
        <translation>Die Keypoints können nicht gezeigt werden</translation>
    </message>
    <message>
        <source>Nobody is in the file.</source>
        <translation>Niemand ist in der Datei.</translation>
    </message>
</context>
<context>
    <name>lay::KeypointDialog</name>
    <message>
        <source>Keypoints of %1</source>
        <translation>Keypoints aus %1</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Person %1</source>
        <translation>Person %1</translation>
    </message>
    <message>
        <source>Joints</source>
        <translation>Gelenke</translation>
    </message>
    <message>
        <source>&amp;Swap left and right</source>
        <translation>Links und rechts &amp;tauschen</translation>
    </message>
    <message>
        <source>As &amp;recognised</source>
        <translation>Wie &amp;erkannt</translation>
    </message>
    <message>
        <source>What you chose for files of this layout is forgotten</source>
        <translation>Was Sie für Dateien dieser Anordnung gewählt haben, wird vergessen</translation>
    </message>
    <message>
        <source>Use them</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>%1, with names of the points</source>
        <translation>%1, mit Namen der Punkte</translation>
    </message>
    <message>
        <source>%1, of an unknown layout</source>
        <translation>%1, in unbekannter Anordnung</translation>
    </message>
    <message>
        <source>%1, layout %2</source>
        <translation>%1, Anordnung %2</translation>
    </message>
    <message numerus="yes">
        <source>%n people in the file</source>
        <translation>
            <numerusform>%n Person in der Datei</numerusform>
            <numerusform>%n Personen in der Datei</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n images or frames.</source>
        <translation>
            <numerusform>%n Bild.</numerusform>
            <numerusform>%n Bilder.</numerusform>
        </translation>
    </message>
    <message>
        <source>The layout was guessed from the number of points: check left and right.</source>
        <translation>Die Anordnung wurde aus der Anzahl der Punkte erraten: Prüfen Sie links und rechts.</translation>
    </message>
    <message>
        <source>Nothing tells which point is which. Choose a joint and click its point.</source>
        <translation>Nichts sagt, welcher Punkt welcher ist. Wählen Sie ein Gelenk und klicken Sie seinen Punkt an.</translation>
    </message>
    <message>
        <source>Shown as you chose it before for files of this layout.</source>
        <translation>Gezeigt, wie Sie es für Dateien dieser Anordnung schon gewählt haben.</translation>
    </message>
    <message>
        <source>none</source>
        <comment>of the file&apos;s points</comment>
        <translation>keiner</translation>
    </message>
    <message numerus="yes">
        <source>%n joints have a point in this person.</source>
        <translation>
            <numerusform>%n Gelenk hat bei dieser Person einen Punkt.</numerusform>
            <numerusform>%n Gelenke haben bei dieser Person einen Punkt.</numerusform>
        </translation>
    </message>
    <message>
        <source>At least three joints must have a point in this person.</source>
        <translation>Mindestens drei Gelenke müssen bei dieser Person einen Punkt haben.</translation>
    </message>
</context>
<context>
    <name>lay::KeypointPicture</name>
    <message>
        <source>Points over the photo</source>
        <translation>Punkte über dem Foto</translation>
    </message>
    <message>
        <source>L</source>
        <comment>the left side of the body, in a disc</comment>
        <translation>L</translation>
    </message>
    <message>
        <source>R</source>
        <comment>the right side of the body, in a disc</comment>
        <translation>R</translation>
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
    <message>
        <source>Start from the p&amp;hoto</source>
        <translation>&amp;Vom Foto ausgehen</translation>
    </message>
    <message>
        <source>Start from the body that an installed image regressor (HMR 2.0) finds in the photograph itself</source>
        <translation>Von dem Körper ausgehen, den ein installierter Bild-Regressor (HMR 2.0) im Foto selbst findet</translation>
    </message>
    <message>
        <source>Which point is &amp;which…</source>
        <translation>Welcher Punkt &amp;welcher ist…</translation>
    </message>
    <message>
        <source>Show and correct which point of the keypoint file is which joint</source>
        <translation>Zeigen und berichtigen, welcher Punkt der Keypoint-Datei welches Gelenk ist</translation>
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
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
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
    <message>
        <source>Which point is which…</source>
        <translation>Welcher Punkt welcher ist…</translation>
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
    <message>
        <source>Which point is which was guessed</source>
        <translation>Welcher Punkt welcher ist, wurde erraten</translation>
    </message>
    <message>
        <source>%1 does not name its points. It has %2 for each person, as files of the layout %3 have. Check that left and right are right.</source>
        <translation>%1 nennt seine Punkte nicht. Für jede Person sind es %2, wie in Dateien der Anordnung %3. Prüfen Sie, ob links und rechts stimmen.</translation>
    </message>
    <message>
        <source>Nothing in %1 tells which point is which joint. Say it once, over the photo: it is remembered for files of this layout.</source>
        <translation>Nichts in %1 sagt, welcher Punkt welches Gelenk ist. Sagen Sie es einmal, über dem Foto: Für Dateien dieser Anordnung wird es behalten.</translation>
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
    <name>lay::PhotoAlbum</name>
    <message numerus="yes">
        <source>Adding %n photo(s)…</source>
        <translation>
            <numerusform>%n Foto wird hinzugefügt…</numerusform>
            <numerusform>%n Fotos werden hinzugefügt…</numerusform>
        </translation>
    </message>
    <message>
        <source>The photos could not be added</source>
        <translation>Die Fotos konnten nicht hinzugefügt werden</translation>
    </message>
    <message>
        <source>%1 is in the project already.</source>
        <translation>%1 ist schon im Projekt.</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) added.</source>
        <translation>
            <numerusform>%n Foto hinzugefügt.</numerusform>
            <numerusform>%n Fotos hinzugefügt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not all photos were added</source>
        <translation>Nicht alle Fotos wurden hinzugefügt</translation>
    </message>
    <message>
        <source>The photos are added, not all of their keypoints</source>
        <translation>Die Fotos sind hinzugefügt, ihre Keypoints nicht alle</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>%1 wird geöffnet…</translation>
    </message>
    <message>
        <source>The photo %1 cannot be shown</source>
        <translation>Das Foto %1 lässt sich nicht zeigen</translation>
    </message>
    <message>
        <source>This photo is missing</source>
        <translation>Dieses Foto fehlt</translation>
    </message>
    <message>
        <source>%1 is not there any more, and the project does not hold it. Its people are shown on grey. Put the file back and open the project again.</source>
        <translation>%1 ist nicht mehr da, und das Projekt enthält es nicht. Die Personen darauf sind auf Grau zu sehen. Legen Sie die Datei zurück und öffnen Sie das Projekt noch einmal.</translation>
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
    <name>lay::PhotoDesk</name>
    <message>
        <source>A&amp;dd photos…</source>
        <translation>Fotos &amp;hinzufügen…</translation>
    </message>
    <message>
        <source>Take more photographs of the same model into the project</source>
        <translation>Weitere Fotos desselben Modells in das Projekt aufnehmen</translation>
    </message>
    <message>
        <source>&amp;Photos</source>
        <translation>&amp;Fotos</translation>
    </message>
    <message>
        <source>&amp;Next photo</source>
        <translation>&amp;Nächstes Foto</translation>
    </message>
    <message>
        <source>Show the next photo of the project</source>
        <translation>Das nächste Foto des Projekts zeigen</translation>
    </message>
    <message>
        <source>&amp;Previous photo</source>
        <translation>&amp;Voriges Foto</translation>
    </message>
    <message>
        <source>Show the photo before this one</source>
        <translation>Das Foto vor diesem zeigen</translation>
    </message>
    <message>
        <source>&amp;Remove from the project</source>
        <translation>&amp;Aus dem Projekt entfernen</translation>
    </message>
    <message>
        <source>Take the shown photo and its people out of the project</source>
        <translation>Das gezeigte Foto und seine Personen aus dem Projekt nehmen</translation>
    </message>
    <message>
        <source>Add photographs</source>
        <translation>Fotos hinzufügen</translation>
    </message>
    <message>
        <source>Photographs (%1)</source>
        <translation>Fotos (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>lay::PhotosPanel</name>
    <message>
        <source>Photos of the project</source>
        <translation>Fotos des Projekts</translation>
    </message>
    <message>
        <source>%1
The file is missing.</source>
        <translation>%1
Die Datei fehlt.</translation>
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
    <message>
        <source>Looking at the photo…</source>
        <translation>Das Foto wird angesehen…</translation>
    </message>
    <message>
        <source>The photo gives no body</source>
        <translation>Das Foto ergibt keinen Körper</translation>
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
    <message>
        <source>Find the first body anew</source>
        <translation>Den ersten Körper neu finden</translation>
    </message>
    <message>
        <source>Choose another body</source>
        <translation>Einen anderen Körper wählen</translation>
    </message>
    <message>
        <source>Add a photo</source>
        <translation>Ein Foto hinzufügen</translation>
    </message>
    <message>
        <source>Show another photo</source>
        <translation>Ein anderes Foto zeigen</translation>
    </message>
    <message>
        <source>Remove a photo</source>
        <translation>Ein Foto entfernen</translation>
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
