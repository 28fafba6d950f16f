import { arm, arrow, felt, head, hips, leg, mat, roller, torso } from './figure.mjs';

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

const sitting = mat
  + roller(146, 230, 22)
  + leg([[226, 230], [282, 168], [314, 242], [338, 247]], true)
  + hips([222, 230])
  + torso('M222 226C218 200 212 176 208 152')
  + leg([[226, 232], [290, 172], [324, 242], [348, 247]])
  + head([208, 102], [208, 140], 0)
  + arm([[208, 152], [186, 194], [188, 244]]);

export const foamRoller = [
  { title: 'Sit in front of the roller', description: 'A person sits on a mat, knees bent. The foam roller lies crosswise behind the back.', draw: sitting },
  { title: 'Lean back', description: 'The roller lies under the mid-back, not the lower back. Hands hold the head, hips stay on the floor.', draw: over },
  { title: 'Roll a little', description: 'Knees bent, feet flat, the mid-back rolls a few centimetres up and down over the roller.', draw: over + arrow('M176 140L142 118', [142, 118], 213) + arrow('M142 118L194 152', [194, 152], 33) },
  { title: 'Rest', description: 'The person sits up slowly and rests beside the roller.', draw: sitting },
];
