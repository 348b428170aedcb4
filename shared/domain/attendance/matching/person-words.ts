import { foldText } from '../../values/text/fold-text'

/** Words of a display name that name a device or an account and no person. */
const deviceWords =
  /^(iphone|ipad|phone|mobile|tablet|galaxy|samsung|huawei|xiaomi|redmi|oppo|tecno|infinix|itel|nokia|motorola|android|laptop|desktop|macbook|imac|pc|windows|zoom|user|guest|participant|invite|invitado|convidado|unknown|de|s)$/

/** Words of a model's name, which may be people's names where no maker stands beside them: "Tecno Spark", "Huawei Nova". */
const makers = /\b(iphone|ipad|galaxy|samsung|huawei|xiaomi|redmi|oppo|tecno|infinix|itel|nokia|motorola)\b/
const modelWords =
  /^(pro|max|plus|mini|ultra|air|lite|note|spark|camon|pova|hot|smart|reno|nova|prime|edge|tab|fold|flip|fe|g)$/

/** The folded words of a display name that may be a person's: none of "iPhone", "Galaxy A14", "Zoom user". */
export const personWords = (name: string): string[] => {
  const folded = foldText(name)
  const isModel = makers.test(folded)
  return folded
    .split(/[^\p{L}\p{N}]+/u)
    .filter(
      (word) =>
        word !== '' && !/\d/.test(word) && !deviceWords.test(word) && !(isModel && modelWords.test(word)),
    )
}

export const namesDeviceOnly = (name: string): boolean => personWords(name).length === 0

/** Whether the names are more than one person's: names that share a word may be one's, and names of devices are nobody's. */
export const areSeveralPeople = (names: readonly string[]): boolean => {
  const person = new Set<string>()
  for (const name of new Set(names.map(foldText))) {
    const words = personWords(name)
    if (words.length === 0) continue
    if (person.size > 0 && !words.some((word) => person.has(word))) return true
    for (const word of words) person.add(word)
  }
  return false
}
