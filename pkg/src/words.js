// The words, in English and Chinese, of what is refused before the module is asked.

/** @type {Record<string, Record<"en" | "zh", { message: string, help: string }>>} */
const WORDS = {
  "instant-malformed": {
    en: { message: "`{path}` is an invalid `Date`", help: "give a valid `Date`, or text such as `2026-09-18T09:30:00+08:00`" },
    zh: { message: "`{path}` 是无效的 `Date`", help: "请传入有效的 `Date`，或 `2026-09-18T09:30:00+08:00` 这样的文本" },
  },
  "input-kind-unknown": {
    en: { message: "`readOrders` was given {found}", help: "give text, bytes (`ArrayBuffer`, `Uint8Array`) or an array of rows" },
    zh: { message: "`readOrders` 收到的是 {found}", help: "请传入文本、字节（`ArrayBuffer`、`Uint8Array`）或由行组成的数组" },
  },
  "playbook-missing": {
    en: { message: "the playbook is {found}", help: "give a whole playbook: change a copy, `engine.playbook` gives one" },
    zh: { message: "手册是 {found}", help: "请传入完整的手册：`engine.playbook` 给出一份副本，可在其上修改" },
  },
  "playbook-unproved": {
    en: { message: "the playbook does not prove itself: {first}", help: "mend what `problems` lists" },
    zh: { message: "手册没有通过自检：{first}", help: "请修正 `problems` 列出的各项" },
  },
  "options-malformed": {
    en: { message: "the options are {found}", help: "give an object" },
    zh: { message: "选项是 {found}", help: "请传入对象" },
  },
  "option-unknown": {
    en: { message: "there is no option `{name}`", help: "known are {known}" },
    zh: { message: "没有 `{name}` 这个选项", help: "可用的有 {known}" },
  },
  "input-too-large": {
    en: { message: "the input has {bytes} bytes and at most {limit} are read at once", help: "cut the file in parts, each with its header line, and bring them in one by one" },
    zh: { message: "输入有 {bytes} 字节，一次最多读取 {limit} 字节", help: "请把文件分成几份（每份保留表头），逐份导入" },
  },
  "workbook-not-text": {
    en: { message: "this is an Excel workbook, not text", help: "open it and save it as `CSV UTF-8`, or copy the cells and paste them" },
    zh: { message: "这是 Excel 工作簿，不是文本", help: "请打开后另存为“CSV UTF-8”，或复制单元格后粘贴" },
  },
  "bytes-undecodable": {
    en: { message: "{count} places are neither UTF-8 nor GB18030 and show as `\uFFFD`", help: "save the file again as UTF-8, or compare the marked places with the original" },
    zh: { message: "有 {count} 处既不是 UTF-8 也不是 GB18030，显示为 `\uFFFD`", help: "请将文件重新另存为 UTF-8，或对照原文核对这些位置" },
  },
  "encoding-unsupported": {
    en: { message: "the text is not UTF-8 and this host cannot decode `{encoding}`", help: "save the file as UTF-8" },
    zh: { message: "文本不是 UTF-8，而当前环境无法解码 `{encoding}`", help: "请将文件另存为 UTF-8" },
  },
  "engine-closed": {
    en: { message: "this engine was closed", help: "make a new one with `createEngine`" },
    zh: { message: "引擎已关闭", help: "请用 `createEngine` 新建一个" },
  },
  "desk-closed": {
    en: { message: "this desk was closed", help: "open a new one with `openDesk`" },
    zh: { message: "工作台已关闭", help: "请用 `openDesk` 新开一个" },
  },
  "desk-lost": {
    en: { message: "an internal fault has cost this desk its memory", help: "open a new one from its last snapshot or from the shop's store, which are whole" },
    zh: { message: "内部故障使工作台失去了内存中的数据", help: "请从最近的快照或店铺的存储重新打开，它们是完整的" },
  },
  "desk-busy": {
    en: { message: "work in slices is under way on this desk", help: "finish it or stop it with `return()` before the next change" },
    zh: { message: "工作台上有分段进行的任务尚未结束", help: "请先完成它，或用 `return()` 停止，再做下一次改动" },
  },
  "bytes-missing": {
    en: { message: "{found} stands where bytes are wanted", help: "give an `ArrayBuffer` or a `Uint8Array`" },
    zh: { message: "此处需要字节，收到的是 {found}", help: "请传入 `ArrayBuffer` 或 `Uint8Array`" },
  },
  "sequence-malformed": {
    en: { message: "`{found}` is no number of a commit", help: "give a whole number that is not negative" },
    zh: { message: "`{found}` 不是提交的编号", help: "请传入不小于零的整数" },
  },
  internal: {
    en: { message: "internal fault: {detail}", help: "nothing of yours was lost; the next call starts afresh; please report this message" },
    zh: { message: "内部故障：{detail}", help: "您的数据没有丢失；下一次调用会重新启动；请反馈这条信息" },
  },
  "wasm-unavailable": {
    en: { message: "the WebAssembly module could not be loaded: {detail}", help: "{advice}" },
    zh: { message: "无法加载 WebAssembly 模块：{detail}", help: "{advice}" },
  },
};

/**
 * @param {string | undefined} language
 * @param {string} code
 * @param {Record<string, string | number>} [facts]
 * @returns {{ code: string, message: string, help: string }}
 */
export function wordsOf(language, code, facts = {}) {
  const words = WORDS[code][language === "zh" ? "zh" : "en"];
  const fill = (/** @type {string} */ text) => text.replace(/\{(\w+)\}/g, (mark, name) => String(facts[name] ?? mark));
  return { code, message: fill(words.message), help: fill(words.help) };
}

/** What a value is, for a message. @param {any} value @param {string | undefined} [language] */
export function kindOf(value, language) {
  const zh = language === "zh";
  if (value === null) return "`null`";
  if (value === undefined) return zh ? "空（没有传入）" : "nothing";
  if (Array.isArray(value)) return zh ? "数组" : "an array";
  if (typeof value.then === "function") return zh ? "没有 `await` 的 `Promise`" : "a promise without `await`";
  return zh ? `\`${typeof value}\` 类型的值` : `a value of type \`${typeof value}\``;
}
