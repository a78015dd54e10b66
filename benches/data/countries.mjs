// Where the invented orders go: zones with their surcharge, countries with how often they occur and their names.

/** Per zone: what a price is multiplied by, in percent, and the days it takes longer. */
export const ZONES = {
  NA: { percent: 120, extraDays: 3 },
  EU: { percent: 100, extraDays: 2 },
  UK: { percent: 105, extraDays: 2 },
  LATAM: { percent: 145, extraDays: 12 },
  CIS: { percent: 90, extraDays: 6 },
  ME: { percent: 125, extraDays: 5 },
  APAC: { percent: 70, extraDays: 0 },
  OC: { percent: 130, extraDays: 4 },
};

/** @typedef {keyof typeof ZONES} Zone */
/** @typedef {{ code: string, zone: Zone, share: number, names: { en: string, es: string, zh: string } }} Country */

const ROWS = `
US NA 260 United States|Estados Unidos|美国
CA NA 35 Canada|Canadá|加拿大
ES EU 85 Spain|España|西班牙
FR EU 80 France|Francia|法国
DE EU 60 Germany|Alemania|德国
IT EU 45 Italy|Italia|意大利
PL EU 60 Poland|Polonia|波兰
NL EU 30 Netherlands|Países Bajos|荷兰
BE EU 14 Belgium|Bélgica|比利时
PT EU 14 Portugal|Portugal|葡萄牙
AT EU 9 Austria|Austria|奥地利
CZ EU 14 Czechia|Chequia|捷克
SE EU 10 Sweden|Suecia|瑞典
DK EU 7 Denmark|Dinamarca|丹麦
FI EU 6 Finland|Finlandia|芬兰
IE EU 8 Ireland|Irlanda|爱尔兰
GR EU 9 Greece|Grecia|希腊
HU EU 9 Hungary|Hungría|匈牙利
RO EU 9 Romania|Rumanía|罗马尼亚
BG EU 5 Bulgaria|Bulgaria|保加利亚
GB UK 60 United Kingdom|Reino Unido|英国
BR LATAM 90 Brazil|Brasil|巴西
MX LATAM 35 Mexico|México|墨西哥
CL LATAM 22 Chile|Chile|智利
CO LATAM 12 Colombia|Colombia|哥伦比亚
PE LATAM 10 Peru|Perú|秘鲁
AR LATAM 8 Argentina|Argentina|阿根廷
RU CIS 70 Russia|Rusia|俄罗斯
KZ CIS 12 Kazakhstan|Kazajistán|哈萨克斯坦
UA CIS 14 Ukraine|Ucrania|乌克兰
IL ME 30 Israel|Israel|以色列
SA ME 18 Saudi Arabia|Arabia Saudí|沙特阿拉伯
AE ME 14 UAE|EAU|阿联酋
TR ME 12 Türkiye|Turquía|土耳其
JP APAC 22 Japan|Japón|日本
KR APAC 40 South Korea|Corea del Sur|韩国
SG APAC 8 Singapore|Singapur|新加坡
TH APAC 8 Thailand|Tailandia|泰国
TW APAC 12 Taiwan|Taiwán|台湾
HK APAC 8 Hong Kong|Hong Kong|香港
AU OC 28 Australia|Australia|澳大利亚
NZ OC 9 New Zealand|Nueva Zelanda|新西兰`;

/** @returns {Country} */
function countryOf(/** @type {string} */ row) {
  const [code, zone, share, ...rest] = row.split(" ");
  const [en, es, zh] = rest.join(" ").split("|");
  return { code, zone: /** @type {Zone} */ (zone), share: Number(share), names: { en, es, zh } };
}

export const COUNTRIES = ROWS.trim().split("\n").map(countryOf);
export const COUNTRY = new Map(COUNTRIES.map((country) => [country.code, country]));
export const CODES = COUNTRIES.map(({ code }) => code);

/** The countries of some zones. */
export function within(/** @type {Zone[]} */ ...zones) {
  return COUNTRIES.filter(({ zone }) => zones.includes(zone)).map(({ code }) => code);
}
