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
    en: { message: "`{name}` of the store is {found}", help: "a store has a text `name` and the methods `read`, `append`, `restart`, `settings`, `setSetting`, `usage` and `close`; `shelfStore` makes one of a place for keys and values" },
    zh: { message: "存储的 `{name}` 是 {found}", help: "存储要有文本 `name` 和方法 `read`、`append`、`restart`、`settings`、`setSetting`、`usage`、`close`；`shelfStore` 可以用键值存储造出一个" },
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
    en: { message: "other tabs write to {store} without a pause; nothing was changed", help: "give the step again" },
    zh: { message: "其他标签页不停地写入 {store}，没有任何更改", help: "请再操作一次" },
  },
  "store-cleared": {
    en: { message: "what {store} held was removed while this shop was open", help: "everything is still shown here and nothing is written: export everything now, then restore the export or clear" },
    zh: { message: "{store} 中的数据在店铺打开期间被删除", help: "这里仍显示全部内容，但不再写入：请立即全部导出，然后用导出文件恢复，或清空" },
  },
  "store-forked": {
    en: { message: "the record `{key}` was written twice, differently, in the parts of {store}", help: "the one in the strict journal is shown, the other is kept in the export; nothing is written; export everything, then restore the export" },
    zh: { message: "{store} 的两部分中，记录 `{key}` 内容不同", help: "显示的是严格日志中的一份，另一份保留在导出文件里；当前只读；请先全部导出，再用导出文件恢复" },
  },
  "storage-nearly-full": {
    en: { message: "{store} is {percent} % full", help: "export everything and keep the file; then clear what is finished, or go on with a store that has more room" },
    zh: { message: "{store} 已用 {percent} %", help: "请全部导出并保存文件；然后清理已完成的内容，或换用空间更大的存储" },
  },
  "store-overflow": {
    en: { message: "{store} is full; what follows is kept in the journal alone", help: "nothing is lost, and the export covers both; clear what is finished to have everything in both again" },
    zh: { message: "{store} 已满，后续内容只保存在日志存储中", help: "没有丢失任何内容，导出包含两处的数据；清理已完成的内容后会重新保存到两处" },
  },
  "journal-unavailable": {
    en: { message: "{store} cannot be used here: {detail}", help: "steps are kept by the other store alone, which the browser may bring to the disk a minute later; a private window often forbids it" },
    zh: { message: "这里无法使用 {store}：{detail}", help: "操作只保存在另一存储中，浏览器可能一分钟后才写入磁盘；隐私窗口常禁止使用它" },
  },
  "record-mended": {
    en: { message: "a record in {store} was damaged and has been mended from the other store: `{detail}`", help: "nothing was lost; if this comes again, look after the disk" },
    zh: { message: "{store} 中有一条记录损坏，已用另一存储修复：`{detail}`", help: "没有丢失任何内容；如果反复出现，请检查磁盘" },
  },
  "main-failed": {
    en: { message: "{store} failed: {detail}; what follows is kept in the journal alone", help: "nothing is lost; reload the page to have it tried again" },
    zh: { message: "{store} 出错：{detail}；后续内容只保存在日志存储中", help: "没有丢失任何内容；刷新页面会重新尝试" },
  },
  "shop-read-only": {
    en: { message: "this shop is read-only because its stored data could not be read whole", help: "see its notices; export everything, then restore or clear" },
    zh: { message: "由于保存的数据无法完整读取，当前只读", help: "请查看提示；先全部导出，再恢复或清空" },
  },
  "worker-failed": {
    en: { message: "the worker failed: {detail}", help: "what is stored is untouched; open the shop again" },
    zh: { message: "工作线程出错：{detail}", help: "已保存的内容没有丢失；请重新打开店铺" },
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
  "export-ledger-damaged": {
    en: { message: "the ledger of the export is damaged at record {number}: {detail}", help: "choose the file that the export wrote, unchanged" },
    zh: { message: "导出文件的账本在第 {number} 条记录处损坏：{detail}", help: "请选择导出生成的文件，不要改动" },
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
