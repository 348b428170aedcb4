import { describe, expect, it } from 'vitest'
import { splitSentences } from '../../../../shared/announcement/text/sentences'

const sentencesOf = (line: string) => splitSentences(line).map(({ text }) => text)

describe('the sentences of a line', () => {
  it.each([
    ['One aim. Another one! A third?', ['One aim.', 'Another one!', 'A third?']],
    ['Regulators, e.g. the Bank of Zambia, and Dr. Banda of Ex. Ltd.', 1],
    ['They met Mr. Banda. He spoke of No. 5 of Art. 7.', 2],
    ['Version 2.5 of the app. Then SS7.', ['Version 2.5 of the app.', 'Then SS7.']],
    ['He said “Stop.” Then he left.', ['He said “Stop.”', 'Then he left.']],
    ['本次会议介绍建议。与会者将了解测试。', ['本次会议介绍建议。', '与会者将了解测试。']],
    ['ما الهدف؟ حماية المستهلك.', ['ما الهدف؟', 'حماية المستهلك.']],
    ['no full stop', ['no full stop']],
    ['', []],
  ])('%s', (line, expected) => {
    const texts = sentencesOf(line)
    if (typeof expected === 'number') expect(texts).toHaveLength(expected)
    else expect(texts).toEqual(expected)
  })

  it('keeps every character of the line, with its position', () => {
    const line = 'First. Second, i.e. this… Third'
    const sentences = splitSentences(line)
    expect(sentences.map(({ at, end }) => line.slice(at, end)).join('')).toBe(line)
    for (const { text, at, end } of sentences) expect(line.slice(at, end).trim()).toBe(text)
  })
})
