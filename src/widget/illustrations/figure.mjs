// A person made of joints and shapes, so that every drawing has the same body. Units are those of the 400 x 300 drawing.
// The side nearer to the viewer is drawn last and in full colour, the far side first and paler.

const points = (list) => list.map(([x, y], index) => `${index ? 'L' : 'M'}${x} ${y}`).join('');

const limb = (list, width, colour) => `<path d="${points(list)}" class="${colour}-line" stroke-width="${width}"/>`;

/** A leg from hip to knee to ankle, with a foot towards the toes. */
export function leg([hip, knee, ankle, toe], far = false) {
  const cloth = far ? 'cloth-far' : 'cloth';
  const skin = far ? 'skin-far' : 'skin';
  const [heelX, heelY] = ankle;
  return [
    toe && `<path d="M${heelX} ${heelY}L${toe[0]} ${toe[1]}" class="${skin}-line" stroke-width="13"/>`,
    limb([hip, knee], 30, cloth),
    limb([knee, ankle], 21, cloth),
  ].filter(Boolean).join('');
}

/** An arm from shoulder to elbow to hand, with a sleeve to the elbow. */
export function arm([shoulder, elbow, hand], far = false) {
  const skin = far ? 'skin-far' : 'skin';
  const middle = [(shoulder[0] + elbow[0]) / 2, (shoulder[1] + elbow[1]) / 2];
  return [
    limb([shoulder, elbow, hand], 14, skin),
    limb([shoulder, middle], 19, far ? 'top-far' : 'sleeve'),
    `<circle cx="${hand[0]}" cy="${hand[1]}" r="9" class="${skin}"/>`,
  ].join('');
}

/** A torso along a spine, wider at the chest than at the waist. */
export function torso(spine, width = 46) {
  return `<path d="${spine}" class="top-line" stroke-width="${width}"/>`;
}

export function hips([x, y], radius = 22) {
  return `<circle cx="${x}" cy="${y}" r="${radius}" class="cloth"/>`;
}

/** A head on a neck. The face looks along the angle: 0 is right, 90 is down, 180 is left. */
export function head([x, y], from, looks) {
  const angle = (looks * Math.PI) / 180;
  const at = (distance, turn = 0) => [x + Math.cos(angle + turn) * distance, y + Math.sin(angle + turn) * distance].map((value) => value.toFixed(1));
  const [noseX, noseY] = at(22);
  const [hairX, hairY] = at(-4.5);
  return [
    `<path d="M${from[0]} ${from[1]}L${x} ${y}" class="skin-line" stroke-width="16"/>`,
    `<circle cx="${noseX}" cy="${noseY}" r="4" class="skin"/>`,
    `<circle cx="${x}" cy="${y}" r="21" class="skin"/>`,
    `<path d="${hair(x, y, angle)}" class="hair"/>`,
    `<circle cx="${hairX}" cy="${hairY}" r="3.500" class="skin-far"/>`,
  ].join('');
}

/** Hair over the back and the top of the head; "top" is a quarter turn against the clock from the face. */
function hair(x, y, angle) {
  const edge = (turn, radius) => `${(x + Math.cos(angle + turn) * radius).toFixed(1)} ${(y + Math.sin(angle + turn) * radius).toFixed(1)}`;
  return `M${edge(-0.9, 22)}A22 22 0 0 0 ${edge(-0.9 - 2.9, 22)}Q${edge(-2.6, 8)} ${edge(-1.4, 11)}Q${edge(-1.1, 15)} ${edge(-0.9, 22)}Z`;
}

/** A head turned to the viewer. */
export function face([x, y], from) {
  return [
    `<path d="M${from[0]} ${from[1]}L${x} ${y}" class="skin-line" stroke-width="16"/>`,
    `<circle cx="${x}" cy="${y}" r="21" class="skin"/>`,
    `<path d="M${x - 22} ${y + 1}A22 22 0 0 1 ${x + 22} ${y + 1}Q${x + 12} ${y - 12} ${x - 4} ${y - 11}Q${x - 16} ${y - 9} ${x - 22} ${y + 1}Z" class="hair"/>`,
    `<circle cx="${x - 7}" cy="${y + 2}" r="1.800" class="hair"/><circle cx="${x + 7}" cy="${y + 2}" r="1.800" class="hair"/>`,
    `<path d="M${x - 5} ${y + 10}q5 3.500 10 0" class="hair-line" stroke-width="1.800"/>`,
  ].join('');
}

/** A curved arrow along a path; its head points along the last direction, given in degrees. */
export function arrow(path, [x, y], degrees) {
  return `<g class="arrow-line" stroke-width="5"><path d="${path}"/><path d="M-11 -8L0 0L-11 8" transform="translate(${x} ${y}) rotate(${degrees})"/></g>`;
}

/** A soft spot where the stretch is felt. */
export function felt(x, y, rx = 26, ry = 18) {
  return `<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" class="felt"/>`;
}

/** A shape that the body comes from or goes to. */
export function ghost(spine, width = 44) {
  return `<path d="${spine}" class="ghost-line" stroke-width="${width}"/>`;
}

export const floor = '<path d="M24 262H376" class="floor-line" stroke-width="3"/>';
export const mat = '<rect x="36" y="252" width="328" height="10" rx="5" class="prop"/>' + floor;

export const chair =
  '<g class="prop-line" stroke-width="9"><path d="M112 84L118 196H232"/><path d="M122 198L114 259M226 198L232 259"/></g>' + floor;

export function roller(x, y = 234, radius = 20) {
  return `<circle cx="${x}" cy="${y}" r="${radius}" class="prop"/><circle cx="${x}" cy="${y}" r="${radius - 8}" class="hole"/>`;
}

/** Sitting on the floor with bent knees, one hand behind. */
export const sittingOnFloor =
  leg([[226, 230], [282, 168], [314, 242], [338, 247]], true)
  + hips([222, 230])
  + torso('M222 226C218 200 212 176 208 152')
  + leg([[226, 232], [290, 172], [324, 242], [348, 247]])
  + head([208, 102], [208, 140], 0)
  + arm([[208, 152], [186, 194], [188, 244]]);

/** The same drawing for the other side of the body. */
export const mirrored = (content) => `<g transform="translate(400 0) scale(-1 1)">${content}</g>`;
