// Plays one scenario on an engine and gives what it answered.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { mergePatch } from "./json.mjs";
import { root } from "./files.mjs";

/** How each question of a scenario is asked through the package. */
const QUESTIONS = {
  decide: (engine, { order, command }) => engine.decide(order, command),
  can: (engine, { order, command }) => engine.can(order, command),
  evolve: (engine, { order, events }) => engine.evolve(order, events),
  nextCommands: (engine, { order, ...options }) => engine.nextCommands(order, options),
  chooseCarrier: (engine, { order, ...options }) => engine.chooseCarrier(order, options),
  renderNotice: (engine, { order, ...options }) => engine.renderNotice(order, options),
  disputeChecklist: (engine, { order, ...options }) => engine.disputeChecklist(order, options),
  deadlines: (engine, { order, ...options }) => engine.deadlines(order, options),
  checkTracking: (engine, { number, ...options }) => engine.checkTracking(number, options),
  addWorkingDays: (engine, { day, n }) => engine.addWorkingDays(day, n),
  checkPlaybook: (engine, { playbook }) => engine.checkPlaybook(playbook),
  playbook: (engine) => engine.playbook,
  services: (engine) => engine.services(),
  words: (engine, { code }) => engine.words(code),
  readOrders: (engine, args) => engine.readOrders(inputOf(args), optionsOf(args)),
};

const ABOUT_AN_ORDER = ["decide", "can", "evolve", "nextCommands", "chooseCarrier", "renderNotice", "disputeChecklist", "deadlines"];

/** The answer: of a walk, its decisions and at the end the order. `base` is an engine with the default playbook and language. */
export function play(base, scenario) {
  const engine = engineFor(base, scenario);
  try {
    return answer(engine, scenario);
  } finally {
    if (engine !== base) engine.close();
  }
}

function engineFor(base, { playbook, language }) {
  if (playbook !== undefined) {
    const patched = base.withPlaybook(mergePatch(base.playbook, playbook));
    return language === undefined ? patched : patched.withLanguage(language);
  }
  return language === undefined ? base : base.withLanguage(language);
}

function answer(engine, scenario) {
  const order = startOf(engine, scenario);
  if (scenario.steps !== undefined) return walk(engine, order, scenario.steps);
  if (scenario.when !== undefined) return engine.decide(order, scenario.when);
  return ask(engine, order, scenario);
}

function startOf(engine, { given = [], order = null }) {
  return given.length === 0 ? order : engine.evolve(order, given);
}

function ask(engine, order, { ask: question, args = {} }) {
  if (QUESTIONS[question] === undefined) throw new Error(`no scenario can ask \`${question}\``);
  return QUESTIONS[question](engine, ABOUT_AN_ORDER.includes(question) ? { order, ...args } : args);
}

function walk(engine, start, steps) {
  const walker = { engine, order: start };
  const answers = steps.map((step) => (step.read === undefined ? take(walker, step.do) : readInto(walker, step.read)));
  return [...answers, walker.order];
}

/** Decides, and evolves what was accepted. */
function take(walker, command) {
  const decision = walker.engine.decide(walker.order, command);
  if (decision.ok && decision.events.length > 0) walker.order = walker.engine.evolve(walker.order, decision.events);
  return decision;
}

/** Reads orders and takes the commands of the order at hand, or of the first one found. */
function readInto(walker, args) {
  const { commands, problems } = walker.engine.readOrders(inputOf(args), optionsOf(args));
  const id = walker.order?.id ?? commands[0]?.orderId;
  const decisions = commands.filter((command) => command.orderId === id).map((command) => take(walker, command));
  return { problems, decisions };
}

function inputOf({ text, file, rows }) {
  if (rows !== undefined) return rows;
  return text ?? new Uint8Array(readFileSync(join(root, "tests", "fixtures", file)));
}

function optionsOf({ text, file, rows, options, ...rest }) {
  return options ?? rest;
}
