import { describe, expect, it } from 'vitest'
import { readAnnouncement } from '../../../../../shared/announcement/read-announcement'
import { splitPageLines } from '../../../../../shared/announcement/text/layout/page-lines'
import { summariseReading } from '../../summarise-reading'

const intro = `<h1>DFS Security Clinic &ndash; Ghana</h1>
<p>The <b>International Telecommunication Union</b>&nbsp;(ITU) invites you to the online clinic that will take place
on <strong>3&#8211;4&nbsp;March 2026</strong> from 10:00 to 11:00 GMT.</p>`
const expected = {
  country: 'GH',
  zone: 'Africa/Accra',
  days: [
    [
      '2026-03-03 10:00-11:00',
      '10:00-10:30 Welcome & Opening',
      '10:30-10:40 (Coffee Break)',
      '10:40-11:00 Lab',
    ],
    ['2026-03-04 10:00-11:00', '10:00-11:00 Audit'],
  ],
  codes: ['zone-abbreviation'],
}

describe('HTML pasted instead of text', () => {
  const bodies: Record<string, string> = {
    'a table with a row per session': `<h2>Programme</h2><h3>Day 1: 3 March 2026</h3>
<table><thead><tr><th>Time</th><th>Session</th><th>Speaker</th></tr></thead>
<tr><td>10:00&nbsp;- 10:30</td><td>Welcome &amp; Opening</td><td>Jane Doe, Director, NCA</td></tr>
<tr><td>10:30 - 10:40</td><td colspan="2">Coffee Break</td></tr>
<tr><td><p>10:40 - 11:00</p></td><td><p><b>Lab</b></p><p>This session shows the lab to everybody.</p></td></tr></table>
<h3>Day 2: 4 March 2026</h3><table><tr><td>10:00 - 11:00</td><td>Audit</td></tr></table>`,
    'one table with its days as rows': `<table><tr><td colspan=2>Day 1</td></tr><tr><td>10:00</td><td>10:30</td><td>Welcome &amp; Opening</td></tr>
<tr><td>10:30<td>10:40<td>Coffee Break<tr><td>10:40<td>11:00<td>Lab<tr><td colspan=2>Day 2<tr><td>10:00<td>11:00<td>Audit</table>`,
    paragraphs: `<p>Day 1, 3 March 2026</p><p>10:00 - 10:30<br>Welcome &amp; Opening</p><p>10:30 - 10:40<br/>Coffee Break</p>
<div>10:40 - 11:00 <span>Lab</span></div><p>Day 2, 4 March 2026</p><p><strong>10:00 - 11:00</strong>Audit</p>`,
    lists: `<ul><li><b>Day 1</b><ul><li>10:00&ndash;10:30: Welcome &amp; Opening</li><li>10:30&#x2013;10:40: Coffee Break</li>
<li>10:40&mdash;11:00: Lab</li></ul></li><li><b>Day 2</b><ul><li>10:00&#8212;11:00: Audit</li></ul></li></ul>`,
    'definition lists, comments, scripts and styles': `<!-- 09:00-10:00 hidden --><style>p{content:"09:00-10:00 no"}</style>
<script>var x = "<p>08:00-09:00 Not a session</p>"</script><dl><dt>Day 1</dt><dt>10:00-10:30</dt><dd>Welcome &amp; Opening</dd>
<dt>10:30-10:40</dt><dd>Coffee Break</dd><dt>10:40-11:00</dt><dd>Lab</dd><dt>Day 2</dt><dt>10:00-11:00</dt><dd>Audit</dd></dl>`,
    'a table around everything': `<table width="100%"><tr><td><p>Day 1</p><p>10:00-10:30 Welcome &amp; Opening</p><p>10:30-10:40 Coffee Break</p>
<p>10:40-11:00 Lab</p><p>Day 2</p><p>10:00-11:00 Audit</p></td></tr></table>`,
    'tags without ends, in capitals, wrapped at any place': `<P>Day
1<P>10:00 -
10:30 Welcome &amp;
Opening<P>10:30 - 10:40 <FONT color="red" title="a > b">Coffee
Break</FONT><P>10:40 - 11:00 Lab<P>Day 2<P>10:00 - 11:00 Audit`,
    'preformatted text': `<pre>Day 1
10:00-10:30 Welcome &amp; Opening
10:30-10:40 Coffee Break
10:40-11:00 Lab
Day 2
10:00-11:00 Audit</pre>`,
  }
  for (const [name, body] of Object.entries(bodies)) {
    it(`reads ${name}`, () => expect(summariseReading(intro + body)).toMatchObject(expected))
    it(`reads ${name} in one line`, () => {
      const page = `<html><head><title>x</title></head><body>${name === 'preformatted text' ? intro + body : (intro + body).replaceAll('\n', ' ')}</body></html>`
      expect(summariseReading(page)).toMatchObject(expected)
    })
  }

  it('knows every entity, the dash of old Word too, and leaves alone what only looks like one', () => {
    const page =
      '<p>10:00 &#150; 11:00 R&D &check; &rarr; &Eacute;tat</p><p>?a=1&copy=2 &nope; &#xd800; &#0;</p>'
    expect(splitPageLines(page).map(({ text }) => text)).toEqual([
      '10:00 – 11:00 R&D ✓ → État',
      '?a=1&copy=2 &nope; \ufffd \ufffd',
    ])
  })

  it('keeps the line of the source with each finding', () => {
    const page = `<h1>DFS Security Clinic for Ghana</h1>
<p>online on 3 March 2026
   </p>
<table>
  <tr><td>10:00-10:30</td>
      <td>Welcome</td></tr>
  <tr>
    <td>10:20-11:00</td><td>Lab</td></tr>
</table>`
    expect(readAnnouncement(page).findings).toMatchObject([
      { code: 'zone-missing', line: null },
      { code: 'session-overlap', line: 8 },
    ])
  })

  it('leaves a text with a few signs of HTML a text', () => {
    const page =
      'Clinic & workshop\nif a < b then <b>bold</b> &amp; done\n3 March 2026\n10:00-11:00 R&D <lab>\n<https://example.org/x>'
    expect(splitPageLines(page).map(({ text }) => text)).toEqual([
      'Clinic & workshop',
      'if a < b then bold & done',
      '3 March 2026',
      '10:00-11:00 R&D <lab>',
      '<https://example.org/x>',
    ])
  })
})
