const pictureLabels: [RegExp, string][] = [
  [/^\s*(?:📍|📌|🏢|🏨|🗺)\uFE0F?\s*(?=\S)/u, 'Venue: '],
  [/^\s*(?:📅|📆|🗓)\uFE0F?\s*(?=\S)/u, 'Date: '],
  [/^\s*(?:⏰|⏱|⌚|🕐|🕑|🕒|🕓|🕔|🕕|🕖|🕗|🕘|🕙|🕚|🕛)\uFE0F?\s*(?=\S)/u, 'Time: '],
]
const labelled = /^[^\n]{0,6}\p{L}[\p{L} ]{1,20}:/u

/** A pin, a calendar or a clock before a text is read as its label: `📍 Example Hotel` is `Venue: Example Hotel`. */
export const nameLabelPictures = (text: string): string => {
  if (!/^\s*[⌚-\u{1F5FF}]/u.test(text)) return text
  for (const [picture, label] of pictureLabels)
    if (picture.test(text)) return text.replace(picture, labelled.test(text) ? '' : label)
  return text
}
