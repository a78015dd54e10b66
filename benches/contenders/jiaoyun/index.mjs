// Jiaoyun through its public interface. What a seller or a platform decides is data: playbook.json, steps.json.
import { createEngine } from "jiaoyun/inline";
import { PLAYBOOK } from "./asked.mjs";
import { day, importAlone } from "./day.mjs";
import { deskWorkloads } from "./desk.mjs";

const setup = () => createEngine({ playbook: PLAYBOOK });

export default { workloads: { import: { setup, run: importAlone }, day: { setup, run: day }, "first-page": { setup, run: day }, ...deskWorkloads(setup) } };
