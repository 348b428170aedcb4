import { describe, expect, it } from 'vitest'
import { findForm } from '../../../../cli/rehearse/text-browser'

const formOf = (fields: string) =>
  findForm(
    { url: 'https://example.org/', status: 200, html: `<form action="/save">${fields}</form>` },
    /save/,
  )

describe('a form as the text browser reads it', () => {
  it.each([
    [
      '<select name="country"><option value="">Select<option>Peru<option selected>Somalia</select>',
      'Somalia',
    ],
    ['<select name="country"><option value="SO" selected>Somalia</option></select>', 'SO'],
    ['<select name="country"><option value="">Select<option>Peru</select>', ''],
    ['<select name="country"></select>', ''],
  ])('takes an option without a value by its text: %s', (fields, expected) => {
    expect(formOf(fields).fields.get('country')).toBe(expected)
  })
})
