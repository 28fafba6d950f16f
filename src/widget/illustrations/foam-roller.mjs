import { arm, arrow, felt, head, hips, leg, mat, roller, sittingOnFloor, torso } from './figure.mjs';

const hip = [232, 234];
const bent = [hip, [294, 176], [322, 242], [346, 247]];
const farBent = [hip, [286, 172], [312, 242], [334, 247]];

const shoulder = [120, 172];
const over =
  mat
  + leg(farBent, true)
  + arm([shoulder, [92, 128], [66, 166]], true)
  + torso('M226 230C202 226 176 204 126 176', 42)
  + roller(152, 231, 21)
  + hips(hip)
  + leg(bent)
  + felt(152, 198, 20, 11)
  + arm([shoulder, [104, 132], [58, 176]])
  + head([72, 158], [108, 170], -72);

const flat =
  mat
  + roller(350, 233, 20)
  + leg([[186, 230], [244, 176], [272, 242], [294, 247]], true)
  + head([44, 228], [76, 231], -90)
  + torso('M180 231C150 233 124 233 98 231', 42)
  + hips([186, 230])
  + leg([[186, 231], [252, 178], [284, 242], [306, 247]])
  + arm([[94, 230], [130, 243], [172, 247]]);

export const foamRoller = {
  place: mat + roller(146, 231, 21) + sittingOnFloor,
  lie_back: over,
  roll: over + arrow('M176 140L142 118', [142, 118], 213) + arrow('M142 118L194 152', [194, 152], 33),
  tight_spot: over,
  finish: flat,
};
