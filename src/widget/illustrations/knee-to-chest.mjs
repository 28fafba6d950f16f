import { arm, arrow, felt, head, hips, leg, mat, mirrored, sittingOnFloor, torso } from './figure.mjs';

const hip = [218, 228];
const shoulder = [122, 228];
const lying = torso('M212 230C180 232 150 232 126 230', 42);
const restingHead = head([72, 226], [104, 230], -90);
const bent = [hip, [284, 172], [316, 240], [340, 246]];
const farBent = [hip, [276, 168], [306, 240], [328, 246]];
const clasping = (hand, far) => arm([shoulder, [hand[0] - 42, hand[1] + 24], far ? [hand[0] + 8, hand[1] - 8] : hand], far);

const held = (near, hand) =>
  mat + leg(farBent, true) + clasping(hand, true) + restingHead + lying + hips(hip) + felt(190, 236, 26, 11) + leg(near) + clasping(hand, false);

const hugging = held([hip, [156, 164], [230, 156], [242, 136]], [178, 168]) + arrow('M240 118C226 100 196 98 174 116', [174, 116], 142);

export const kneeToChest = {
  lie: mat + leg(farBent, true) + restingHead + lying + hips(hip) + leg(bent) + arm([shoulder, [160, 242], [206, 246]]),
  right_knee: hugging,
  lower: mat + leg(farBent, true) + restingHead + lying + hips(hip) + leg([hip, [226, 146], [288, 190], [308, 184]]) + arm([shoulder, [160, 242], [206, 246]]) + arrow('M262 128C300 138 326 168 334 206', [334, 206], 82),
  left_knee: mirrored(hugging),
  finish: mat + sittingOnFloor,
};
