<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>lay::KeypointDialog</name>
    <message numerus="yes">
        <source>%n people in the file</source>
        <translation>
            <numerusform>%n person in the file</numerusform>
            <numerusform>%n people in the file</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n images or frames.</source>
        <translation>
            <numerusform>%n image or frame.</numerusform>
            <numerusform>%n images or frames.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n joints have a point in this person.</source>
        <translation>
            <numerusform>%n joint has a point in this person.</numerusform>
            <numerusform>%n joints have a point in this person.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lay::MainWindow</name>
    <message numerus="yes">
        <source>%n keypoint(s)</source>
        <translation>
            <numerusform>%n keypoint</numerusform>
            <numerusform>%n keypoints</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lay::PhotoAlbum</name>
    <message numerus="yes">
        <source>Adding %n photo(s)…</source>
        <translation>
            <numerusform>Adding %n photo…</numerusform>
            <numerusform>Adding %n photos…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) added.</source>
        <translation>
            <numerusform>%n photo added.</numerusform>
            <numerusform>%n photos added.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lay::ReviewDesk</name>
    <message numerus="yes">
        <source>%n file(s) in the queue</source>
        <translation>
            <numerusform>%n file in the queue</numerusform>
            <numerusform>%n files in the queue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) refined</source>
        <translation>
            <numerusform>%n photo refined</numerusform>
            <numerusform>%n photos refined</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) refined, %1 could not be</source>
        <translation>
            <numerusform>%n photo refined, %1 could not be</numerusform>
            <numerusform>%n photos refined, %1 could not be</numerusform>
        </translation>
    </message>
</context>
</TS>
