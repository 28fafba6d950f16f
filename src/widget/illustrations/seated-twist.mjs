import { arm, arrow, chair, face, head, hips, leg, mirrored, torso } from './figure.mjs';

const hip = [152, 172];
const shoulder = [154, 96];
const feetFlat = [[160, 176], [238, 178], [238, 246], [262, 252]];
const farFlat = [[156, 176], [230, 176], [232, 246], [254, 252]];
// The right leg lies over the left one: its knee above, its foot hanging in front.
const crossed = [[156, 174], [236, 154], [272, 208], [292, 202]];

const upright = torso(`M154 166C150 140 150 118 ${shoulder[0]} ${shoulder[1] + 6}`);
const sitting = (legs, arms) =>
  chair + leg(farFlat, true) + arm([shoulder, [176, 140], [214, 160]], true) + hips(hip) + legs + upright + head([158, 50], [155, 84], 0) + arms;

// Chest and face are turned to the viewer, which is the person's right.
const turned =
  chair
  + leg(farFlat, true)
  + arm([[128, 104], [100, 140], [122, 180]], true)
  + hips(hip)
  + torso('M152 168C150 146 152 130 153 116', 50)
  + '<path d="M130 106H180" class="top-line" stroke-width="34"/>'
  + leg(crossed)
  + face([155, 52], [155, 88])
  + arm([[182, 108], [242, 142], [206, 180]]);

const turnArrow = arrow('M196 30C182 4 126 2 108 30', [108, 30], 118);

const crossing = sitting(leg(crossed), arm([shoulder, [178, 138], [224, 142]]));

export const seatedTwist = {
  sit: sitting(leg(feetFlat), arm([shoulder, [172, 142], [206, 158]])),
  cross: crossing,
  turn_right: turned + turnArrow,
  back: mirrored(crossing),
  turn_left: mirrored(turned + turnArrow),
  finish: sitting(leg(feetFlat), arm([shoulder, [166, 144], [198, 162]])),
};
