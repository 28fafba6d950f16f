import { arm, arrow, felt, head, hips, leg, mat, torso } from './figure.mjs';

const hip = [218, 228];
const shoulder = [122, 228];
const lying = torso('M212 230C180 232 150 232 126 230', 42);
const restingHead = head([72, 226], [104, 230], -90);
const bent = [hip, [284, 172], [316, 240], [340, 246]];
const farBent = [hip, [276, 168], [306, 240], [328, 246]];
const drawn = [hip, [172, 154], [246, 150], [258, 130]];
const clasping = (hand, far) => arm([shoulder, [hand[0] - 42, hand[1] + 24], far ? [hand[0] + 8, hand[1] - 8] : hand], far);

const held = (near, hand) =>
  mat + leg(farBent, true) + clasping(hand, true) + restingHead + lying + hips(hip) + felt(190, 236, 26, 11) + leg(near) + clasping(hand, false);

export const kneeToChest = [
  { title: 'Lie on your back', description: 'A person lies on the back on a mat, both knees bent, feet flat, arms at the sides.', draw: mat + leg(farBent, true) + restingHead + lying + hips(hip) + leg(bent) + arm([shoulder, [160, 242], [206, 246]]) },
  { title: 'Draw one knee in', description: 'One knee comes towards the chest. Both hands clasp the shin. The other foot stays on the floor.', draw: held(drawn, [192, 158]) + arrow('M250 112C236 96 206 92 184 108', [184, 108], 145) },
  { title: 'Pull gently and hold', description: 'The knee is held close to the chest with both hands, head and shoulders resting.', draw: held([hip, [152, 170], [224, 158], [236, 138]], [176, 172]) },
  { title: 'Lower slowly, then the other leg', description: 'The foot goes slowly back to the floor, then the other knee is drawn in.', draw: mat + leg(farBent, true) + restingHead + lying + hips(hip) + leg([hip, [226, 146], [288, 190], [308, 184]]) + arm([shoulder, [160, 242], [206, 246]]) + arrow('M262 128C300 138 326 168 334 206', [334, 206], 82) },
];
