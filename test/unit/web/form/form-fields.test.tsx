import { describe, expect, it } from 'vitest'
import { CheckboxField, RadioGroup, SelectField } from '../../../../shared/web/form/choice-fields'
import {
  formatCountry,
  listCountryOptions,
  listZoneOptions,
} from '../../../../shared/web/form/country-zone-options'
import { ErrorSummary } from '../../../../shared/web/form/error-summary'
import { InputField, TextAreaField } from '../../../../shared/web/form/text-fields'

describe('a field', () => {
  it('keeps what was typed, escaped, and ties its hint and error to it', () => {
    const html = String(
      <InputField name="days.1.start" label="From" value={'"><b>'} hint="Clock time" error="Enter a time" />,
    )
    expect(html).toContain('<label for="field-days-1-start">From</label>')
    expect(html).toContain('value="&quot;&gt;&lt;b&gt;"')
    expect(html).toContain('aria-describedby="field-days-1-start-hint field-days-1-start-error"')
    expect(html).toMatch(/aria-invalid="true"/)
  })

  it('is required unless it says optional', () => {
    expect(String(<InputField name="a" label="A" />)).toContain('required')
    expect(String(<InputField name="a" label="A" optional="optional" />)).not.toContain('required')
    expect(String(<InputField name="a" label="A" optional="optional" />)).toContain('(optional)')
  })

  it('keeps several lines as they are', () => {
    expect(String(<TextAreaField name="t" label="T" value={'</textarea>\n two'} />)).toContain(
      '&lt;/textarea&gt;\n two</textarea>',
    )
  })
})

describe('a choice', () => {
  it('has the chosen option selected', () => {
    const options = [
      { value: 'a', label: 'A' },
      { value: 'b', label: 'B' },
    ]
    expect(String(<SelectField name="s" label="S" value="b" options={options} />)).toMatch(
      /value="b" selected[^>]*>B/,
    )
    expect(String(<RadioGroup name="r" label="R" value="a" options={options} />)).toMatch(
      /value="a" checked[^>]*>/,
    )
    expect(String(<CheckboxField name="c" label="C" value="yes" checked />)).toMatch(/value="yes" checked/)
  })

  it('of a country is in the language’s order', () => {
    expect(listCountryOptions('en')).toHaveLength(249)
    expect(formatCountry('CI', 'fr')).toBe('Côte d’Ivoire')
    const names = listCountryOptions('fr').map(({ label }) => label)
    expect(names.indexOf('Égypte')).toBeLessThan(names.indexOf('Espagne'))
  })

  it('of a zone holds the chosen one under whatever name', () => {
    const values = listZoneOptions('Africa/Asmara', Date.parse('2027-02-16')).flatMap(({ options }) =>
      options.map(({ value }) => value),
    )
    expect(values).toContain('Africa/Asmara')
    expect(values).toContain('Africa/Mogadishu')
    expect(values).toContain('UTC')
    expect(new Set(values).size).toBe(values.length)
  })
})

describe('the zones of a form', () => {
  const labels = (at: string) =>
    listZoneOptions(null, Date.parse(at)).flatMap(({ options }) => options.map(({ label }) => label))

  it('are named by their cities and the capitals that keep them, with the offset on the day', () => {
    expect(labels('2027-02-16')).toEqual(
      expect.arrayContaining([
        'Lagos, Abuja (UTC+01:00)',
        'Zurich, Bern (UTC+01:00)',
        'New York, Washington (UTC-05:00)',
        'Johannesburg, Pretoria (UTC+02:00)',
        'Casablanca, Rabat (UTC+00:00)',
        'Kolkata, New Delhi (UTC+05:30)',
      ]),
    )
    expect(labels('2027-07-16')).toContain('Zurich, Bern (UTC+02:00)')
  })

  it('show no raw name of the tz database', () => {
    expect(labels('2027-02-16').filter((label) => /[/_]/.test(label))).toEqual([])
  })
})

describe('the error summary', () => {
  it('leads to each field', () => {
    const problems = [
      { field: 'days.0.date', message: 'Enter a date' },
      { field: '', message: 'Everything' },
    ]
    const html = String(<ErrorSummary title="Look again" problems={problems} />)
    expect(html).toContain('<a href="#field-days-0-date">Enter a date</a>')
    expect(html).toContain('<li>Everything</li>')
  })

  it('is not there when all is well', () => {
    expect(String(<ErrorSummary title="Look again" problems={[]} />)).not.toContain('Look again')
  })
})
