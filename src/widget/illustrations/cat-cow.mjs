import { arm, arrow, felt, ghost, head, hips, leg, mat, torso } from './figure.mjs';

const kneeling = ({ spine, hip, shoulder, headAt, looks, neck, extra = '' }) => {
  const nearLeg = [hip, [268, 240], [334, 246], [350, 248]];
  const farLeg = [hip, [280, 240], [342, 244], [356, 247]];
  const hand = [134, 244];
  return mat
    + leg(farLeg, true)
    + arm([shoulder, [shoulder[0] + 12, 196], [hand[0] + 16, 242]], true)
    + hips(hip)
    + torso(spine, 44)
    + leg(nearLeg)
    + extra
    + head(headAt, neck, looks)
    + arm([shoulder, [shoulder[0] - 4, 196], hand]);
};

const table = { spine: 'M258 152C222 148 180 148 146 152', hip: [264, 158], shoulder: [140, 154], headAt: [90, 146], neck: [122, 152], looks: 100 };
const cow = { spine: 'M262 142C230 174 178 174 146 148', hip: [266, 150], shoulder: [140, 150], headAt: [98, 112], neck: [124, 136], looks: 170, extra: felt(206, 158, 30, 10) };
const cat = { spine: 'M260 166C240 112 172 108 146 158', hip: [264, 170], shoulder: [140, 160], headAt: [104, 198], neck: [126, 174], looks: 62, extra: felt(204, 120, 32, 11) };

const down = arrow('M204 84V120', [204, 120], 90);
const up = arrow('M204 88V50', [204, 50], -90);
const between = arrow('M204 56V84', [204, 84], 90) + arrow('M204 84V48', [204, 48], -90);

const heels = [[256, 222], [176, 244], [262, 250], [280, 250]];
const resting =
  mat
  + arm([[252, 146], [228, 184], [196, 214]], true)
  + hips([256, 216])
  + leg(heels)
  + torso('M256 212C258 190 254 168 250 148', 44)
  + head([244, 98], [248, 136], 180)
  + arm([[252, 148], [238, 190], [204, 220]]);

export const catCow = {
  start: kneeling(table),
  cow: kneeling(cow) + down,
  cat: kneeling(cat) + up,
  flow: ghost(cat.spine) + ghost(cow.spine) + kneeling(table) + between,
  finish: resting,
};
