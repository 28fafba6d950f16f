import { catCow } from './cat-cow.mjs';
import { foamRoller } from './foam-roller.mjs';
import { kneeToChest } from './knee-to-chest.mjs';
import { seatedTwist } from './seated-twist.mjs';

const methods = { seated_twist: seatedTwist, knee_to_chest: kneeToChest, cat_cow: catCow, foam_roller: foamRoller };

// As an image, a drawing can't see the page's colours; it follows the light or dark of the place it stands in.
const style = `
.cloth{fill:#2b4a45}.cloth-line{stroke:#2b4a45}.cloth-far-line{stroke:#8aa39d}
.sleeve-line{stroke:#0c6558}.ghost-line{stroke:#128070;opacity:.18}.top{fill:#128070}.top-line{stroke:#128070}.top-far-line{stroke:#7fbcb1}
.skin{fill:#d79b74}.skin-line{stroke:#d79b74}.skin-far{fill:#b87f5b}.skin-far-line{stroke:#e3bfa5}
.hair{fill:#3b2a22}.hair-line{stroke:#3b2a22}
.prop{fill:#b4c4bf}.prop-line{stroke:#b3c2bd}.hole{fill:#e9efed}.floor-line{stroke:#c3d0cc}
.arrow-line{stroke:#c2570c}.felt{fill:#ffb44d;opacity:.9}.back{fill:#f4f8f6}
[class$="-line"]{fill:none;stroke-linecap:round;stroke-linejoin:round}
@media (prefers-color-scheme:dark){
.cloth{fill:#9fb8b2}.cloth-line{stroke:#9fb8b2}.cloth-far-line{stroke:#5d746e}
.sleeve-line{stroke:#62cbb8}.ghost-line{stroke:#3fb39f}.top{fill:#3fb39f}.top-line{stroke:#3fb39f}.top-far-line{stroke:#2b7a6c}
.skin-far-line{stroke:#a06f51}.hair{fill:#1c1310}.hair-line{stroke:#1c1310}
.prop{fill:#48605a}.prop-line{stroke:#526b65}.hole{fill:#22322e}.floor-line{stroke:#48605a}
.arrow-line{stroke:#ffb067}.back{fill:#1d2b28}}`.replaceAll('\n', '');

/** Every illustration as ["<method>/<step id>", svg], one for each step in content/methods. Its description is a text: web.drawings.<method>.<step id>. */
export function illustrations() {
  return Object.entries(methods).flatMap(([method, scenes]) =>
    Object.entries(scenes).map(([step, content]) => [`${method}/${step}`, drawing(content)]));
}

function drawing(content) {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300" width="400" height="300"><style>${style}</style><rect width="400" height="300" class="back"/>${content}</svg>\n`;
}
