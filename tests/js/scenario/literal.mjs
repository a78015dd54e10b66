// A scenario as TypeScript: its data as literals of the types that the package declares.

/** What each question takes besides the order, and what it answers. */
const QUESTIONS = {
  decide: ["{ command: j.Command; order?: j.Order | null }", "j.Decision"],
  can: ["{ command: j.Command | j.CommandDraft; order?: j.Order | null }", "j.Can"],
  evolve: ["{ events: j.Event[]; order?: j.Order | null }", "j.Order"],
  nextCommands: ["Parameters<j.Engine['nextCommands']>[1] & Given", "j.NextCommand[]"],
  chooseCarrier: ["Parameters<j.Engine['chooseCarrier']>[1] & Given", "j.CarrierChoice"],
  renderNotice: ["Parameters<j.Engine['renderNotice']>[1] & Given", "j.Notice"],
  disputeChecklist: ["Parameters<j.Engine['disputeChecklist']>[1] & Given", "j.DisputeChecklist"],
  deadlines: ["Parameters<j.Engine['deadlines']>[1] & Given", "j.Deadline[]"],
  checkTracking: ["Parameters<j.Engine['checkTracking']>[1] & { number: string }", "j.TrackingCheck"],
  addWorkingDays: ["{ day: j.Day; n: number }", "j.WorkingDay"],
  checkPlaybook: ["{ playbook: unknown }", "j.PlaybookCheck"],
  playbook: ["{}", "j.Playbook"],
  services: ["{}", "j.Service[]"],
  words: ["{ code: string }", "j.Words"],
  readOrders: ["Read", "j.ReadOrders"],
};

const HEADER = `import type * as j from "jiaoyun";
interface Given { order?: j.Order }
type Some<T> = null | Part<T>;
type Part<T> = T extends readonly (infer E)[] ? Some<E>[] : T extends object ? { [K in keyof T]?: Some<T[K]> } : T;
type Read = Partial<j.ReadOptions> & { text?: string; file?: string; rows?: Record<string, string>[]; options?: j.ReadOptions };
interface Stated { ok?: boolean; events?: (Some<j.Event> | j.EventType)[]; rejection?: Some<j.Rejection> }
`;

export function literalOf(scenario) {
  const parts = [
    declared("given", "j.Event[]", scenario.given),
    declared("order", "j.Order | null", scenario.order),
    declared("playbook", "Some<j.Playbook>", scenario.playbook),
    declared("when", "j.Command", scenario.when),
    declared("steps", "({ do: j.Command; then?: Stated } | { read: Read; then?: { problems?: Some<j.Problem>[]; decisions?: Stated[] } })[]", scenario.steps),
    declared("args", QUESTIONS[scenario.ask]?.[0], scenario.ask === undefined ? undefined : (scenario.args ?? {})),
    declared("then", thenType(scenario), scenario.then),
  ];
  return HEADER + parts.filter((part) => part !== "").join("");
}

function declared(name, type, value) {
  return value === undefined ? "" : `export const ${name}: ${type} = ${JSON.stringify(value, null, 1)};\n`;
}

/** What is stated of an answer is a part of it, `null` standing for absent. */
function thenType({ ask }) {
  if (ask !== undefined) return `Some<${QUESTIONS[ask][1]}>`;
  return "Stated";
}
