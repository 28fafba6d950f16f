/** Every illustration as [name, svg]. */
export function illustrations() {
  return [];
}
