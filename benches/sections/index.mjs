// The sections of the report, each made by a module of its own that is only read when it is asked for.

/** @typedef {{ title: string, text: string }} Section */

const MODULES = {
  "cold-start": () => import("./cold-start.mjs"),
  sizes: () => import("./sizes.mjs"),
  storage: () => import("./storage.mjs"),
  memory: () => import("./memory.mjs"),
  instructions: () => import("./instructions.mjs"),
};

/** @returns {Promise<Section[]>} */
export async function sectionsOf(/** @type {import("../measure/options.mjs").Options} */ options) {
  const sections = [];
  for (const name of options.sections) {
    console.error(`    ${name}`);
    const { section } = await MODULES[name]();
    sections.push(await section(options));
  }
  return sections;
}
