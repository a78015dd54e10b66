// The words, in English and Chinese, of what a shop has to say about its store.

/** @type {Record<string, Record<"en" | "zh", { message: string, help: string }>>} */
const WORDS = {
  "shop-engine-wrong": {
    en: { message: "`engine` is {found}, not an engine", help: "give the engine that `createEngine` resolves to: `const engine = await createEngine()`" },
    zh: { message: "`engine` 是 {found}，不是引擎", help: "请传入 `createEngine` 得到的引擎：`const engine = await createEngine()`" },
  },
  "shop-store-wrong": {
    en: { message: "`store` is {found}, not a store", help: "give `localStorageStore()`, `memoryStore()` or a store of your own" },
    zh: { message: "`store` 是 {found}，不是存储", help: "请传入 `localStorageStore()`、`memoryStore()` 或自己的存储对象" },
  },
  "shop-store-incomplete": {
    en: { message: "`{name}` of the store is {found}", help: "a store has a text `name` and the methods `keys`, `get`, `set` and `delete`" },
    zh: { message: "存储的 `{name}` 是 {found}", help: "存储要有文本 `name` 和方法 `keys`、`get`、`set`、`delete`" },
  },
  "record-damaged": {
    en: { message: "the record `{key}` in {store} is damaged", help: "what stands before it is shown; nothing is written; export everything, then restore the export or a backup" },
    zh: { message: "{store} 中的记录 `{key}` 已损坏", help: "显示的是它之前的内容；当前只读；请先全部导出，再用导出文件或备份恢复" },
  },
  "record-missing": {
    en: { message: "the record `{key}` in {store} is missing", help: "what stands before it is shown; nothing is written; export everything, then restore the export or a backup" },
    zh: { message: "{store} 中缺少记录 `{key}`", help: "显示的是它之前的内容；当前只读；请先全部导出，再用导出文件或备份恢复" },
  },
  "newer-version": {
    en: { message: "the record `{key}` in {store} was written by a newer version", help: "nothing is written; load the newer version of this page, or export everything first" },
    zh: { message: "{store} 中的记录 `{key}` 由更新的版本写入", help: "当前只读；请打开新版页面，或先全部导出" },
  },
  "events-unreadable": {
    en: { message: "order `{order}` cannot be replayed beyond event {sequence}: {detail}", help: "its events before that are kept; nothing is written; export everything, then restore a backup" },
    zh: { message: "订单 `{order}` 在事件 {sequence} 之后无法重放：{detail}", help: "此前的事件已保留；当前只读；请先全部导出，再用备份恢复" },
  },
  "storage-full": {
    en: { message: "{store} is full; nothing was changed", help: "export everything, then clear or move what is finished; other pages of this site use the same space" },
    zh: { message: "{store} 已满，没有任何更改", help: "请先全部导出，再清理或移走已完成的内容；同一站点的其他页面共用这块空间" },
  },
  "store-failed": {
    en: { message: "{store} could not be used: {detail}; nothing was changed", help: "check that the browser allows this site to keep data" },
    zh: { message: "{store} 无法使用：{detail}；没有任何更改", help: "请检查浏览器是否允许本站保存数据" },
  },
  "store-changed": {
    en: { message: "{store} was written by another page or tab; nothing was changed", help: "one tab at a time: reload this page to see what the other has done" },
    zh: { message: "{store} 已被其他页面或标签页写入，没有任何更改", help: "同一时间只用一个标签页：请刷新本页查看最新内容" },
  },
  "shop-read-only": {
    en: { message: "this shop is read-only because its stored data could not be read whole", help: "see its notices; export everything, then restore or clear" },
    zh: { message: "由于保存的数据无法完整读取，当前只读", help: "请查看提示；先全部导出，再恢复或清空" },
  },
  "shop-closed": {
    en: { message: "this shop was closed", help: "open it again with `openShop`" },
    zh: { message: "店铺已关闭", help: "请用 `openShop` 重新打开" },
  },
  "setting-not-plain": {
    en: { message: "the setting `{name}` cannot be written as JSON", help: "give text, numbers, booleans, lists and plain objects" },
    zh: { message: "设置 `{name}` 无法写成 JSON", help: "请使用文本、数字、布尔值、数组和普通对象" },
  },
  "export-not-json": {
    en: { message: "the text is not JSON: {detail}", help: "choose the file that the export wrote, unchanged" },
    zh: { message: "文本不是 JSON：{detail}", help: "请选择导出生成的文件，不要改动" },
  },
  "export-not-ours": {
    en: { message: "the text is not an export of a Jiaoyun shop", help: "choose the file that the export wrote, unchanged" },
    zh: { message: "该文本不是交运的导出文件", help: "请选择导出生成的文件，不要改动" },
  },
  "export-newer": {
    en: { message: "the export has format {format} and this version reads up to {known}", help: "load the newer version of this page" },
    zh: { message: "导出文件的格式为 {format}，当前版本最多读取 {known}", help: "请打开新版页面" },
  },
  "export-malformed": {
    en: { message: "`{path}` is not what an export holds there", help: "choose the file that the export wrote, unchanged" },
    zh: { message: "`{path}` 处的内容不符合导出格式", help: "请选择导出生成的文件，不要改动" },
  },
  "export-events-unreadable": {
    en: { message: "the events of order `{order}` cannot be replayed: {detail}", help: "choose the file that the export wrote, unchanged" },
    zh: { message: "订单 `{order}` 的事件无法重放：{detail}", help: "请选择导出生成的文件，不要改动" },
  },
};

/**
 * @param {string} language
 * @param {string} code
 * @param {Record<string, string | number>} [facts]
 * @returns {{ message: string, help: string }}
 */
export function shopWords(language, code, facts = {}) {
  const words = WORDS[code][language === "zh" ? "zh" : "en"];
  const fill = (/** @type {string} */ text) => text.replace(/\{(\w+)\}/g, (mark, name) => String(facts[name] ?? mark));
  return { message: fill(words.message), help: fill(words.help) };
}
