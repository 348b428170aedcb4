/** Colour, space and type: everything else in the style sheet is made of these. Text pairs hold WCAG AA. */
export const designTokens = `
:root {
  color-scheme: light dark;
  --ground: #f4f7fa;
  --surface: #ffffff;
  --sunken: #eaf0f5;
  --text: #16232f;
  --heading: #0a2a47;
  --muted: #4b5c6b;
  --line: #d3dde6;
  --edge: #74879a;
  --accent: #00639c;
  --accent-strong: #004c79;
  --accent-soft: #e1f0fa;
  --on-accent: #ffffff;
  --band: #0a2f51;
  --on-band: #ffffff;
  --on-band-muted: #c5dbed;
  --brand: #009cde;
  --focus: #0077b6;
  --good: #136840;
  --good-soft: #e0f3e8;
  --warn: #7d4a00;
  --warn-soft: #fdf0d5;
  --bad: #a8201a;
  --bad-soft: #fce7e5;
  --shadow: 0 1px 2px rgb(10 42 71 / 6%), 0 4px 16px rgb(10 42 71 / 5%);
  --space-1: 0.25rem;
  --space-2: 0.5rem;
  --space-3: 0.75rem;
  --space-4: 1rem;
  --space-5: 1.5rem;
  --space-6: 2.25rem;
  --space-7: 3.5rem;
  --radius: 0.5rem;
  --small: 0.875rem;
  --large: 1.1875rem;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans Arabic", "Helvetica Neue", Arial, sans-serif;
  --mono: ui-monospace, "Cascadia Mono", "Segoe UI Mono", "Liberation Mono", Menlo, monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #0d161e;
    --surface: #15212c;
    --sunken: #1c2b38;
    --text: #e2e9ef;
    --heading: #f3f8fc;
    --muted: #a5b5c3;
    --line: #2c3e4e;
    --edge: #71869a;
    --accent: #66c0f4;
    --accent-strong: #9ad6fa;
    --accent-soft: #12324a;
    --on-accent: #06263c;
    --focus: #66c0f4;
    --band: #0a2338;
    --good: #79d6a3;
    --good-soft: #123626;
    --warn: #f2c063;
    --warn-soft: #3a2c0e;
    --bad: #ff9c93;
    --bad-soft: #421b19;
    --shadow: none;
  }
}
`
