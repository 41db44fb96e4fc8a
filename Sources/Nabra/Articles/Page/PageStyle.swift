// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// The page's style sheet.
///
/// Blue and orange stay apart for every common kind of colour blindness, and each stance has a symbol
/// besides; letters reach a contrast of 4.5 : 1 on their ground, in light and in dark (WCAG 2.2, 1.4.3).
/// Marks have no padding or margin along the line: that would tear an Arabic letter from the next.
enum PageStyle {
  static let sheet: StaticString = #"""
    :root {
      color-scheme: light dark;
      --ground: #f5f3ef; --card: #ffffff; --ink: #1d2127; --soft: #5b626d; --line: #dfdbd3;
      --favor: #0b4f8a; --favor-ground: #dcebfa; --favor-bar: #2b7bba;
      --against: #96340a; --against-ground: #fde6d6; --against-bar: #d9622b;
      --none: #4a515c; --none-ground: #e9ebee; --none-bar: #a3abb6;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --ground: #14171b; --card: #1d2127; --ink: #e8e6e1; --soft: #a7aeb9; --line: #343a43;
        --favor: #9fd0ff; --favor-ground: #153450; --favor-bar: #4a9ee0;
        --against: #ffbf9a; --against-ground: #4e2712; --against-bar: #e87c45;
        --none: #c9cfd8; --none-ground: #323842; --none-bar: #69727f;
      }
    }
    * { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
    body {
      margin: 0; background: var(--ground); color: var(--ink);
      font: 1rem/1.7 "Noto Sans Arabic", "Segoe UI", "Geeza Pro", system-ui, Tahoma, sans-serif;
    }
    header, main, footer { max-width: 66rem; margin-inline: auto; padding-inline: 1rem; }
    header { padding-block: 2rem 1rem; }
    h1 { margin: 0; font-size: 1.75rem; line-height: 1.45; }
    h2 { margin: 0; font-size: 1.2rem; line-height: 1.6; }
    p { margin: 0; }
    ul, ol { margin: 0; padding: 0; list-style: none; }
    a { color: var(--favor); }
    .card {
      margin-block-end: 1.25rem; padding: 1.25rem 1.5rem; background: var(--card);
      border: 1px solid var(--line); border-radius: .75rem;
    }
    .note, .facts { color: var(--soft); font-size: .9rem; }
    .facts { display: flex; flex-wrap: wrap; gap: .1rem 1.25rem; }
    .facts b { color: var(--ink); }
    .facts:empty { display: none; }
    .sign { font-family: "DejaVu Sans", "Segoe UI Symbol", "Noto Sans Symbols2", sans-serif; }
    .percent { font-size: .9em; font-variant-numeric: tabular-nums; }

    .legend { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; margin-block: .5rem 1rem; font-size: .9rem; }
    .legend .sign, .party .sign { font-size: .8em; }
    .legend .favor { color: var(--favor); }
    .legend .against { color: var(--against); }
    .legend .none { color: var(--none); }
    .chart { display: block; overflow: visible; font-size: .9rem; }
    .chart .name { fill: var(--ink); font-weight: 600; }
    .chart .tally { font-size: .85rem; font-variant-numeric: tabular-nums; }
    .chart text.favor { fill: var(--favor); }
    .chart text.against { fill: var(--against); }
    .chart text.none { fill: var(--none); }
    .chart text.zero { fill: var(--soft); }
    .chart rect { stroke: var(--card); stroke-width: 1.5; }
    .chart rect.favor { fill: var(--favor-bar); }
    .chart rect.against { fill: var(--against-bar); }
    .chart rect.none { fill: var(--none-bar); }
    .chart rect.named { fill: var(--line); }

    summary { cursor: pointer; }
    section details { margin-block-start: .75rem; font-size: .9rem; }
    section summary { color: var(--soft); }
    table { width: 100%; margin-block-start: .5rem; border-collapse: collapse; }
    th, td { padding: .3rem .5rem; border-block-end: 1px solid var(--line); text-align: start; }
    thead th { color: var(--soft); font-weight: 400; }
    tbody th { font-weight: 600; }
    td { font-variant-numeric: tabular-nums; }

    .article > summary { list-style-position: outside; margin-inline-start: .75rem; }
    .article > summary h2 { display: inline; font-size: 1.35rem; }
    .article > .facts { margin-block: .35rem .5rem; }
    .article > .labels { margin-block: .5rem .25rem; }
    .article li[id] { padding-block: .85rem; border-block-start: 1px solid var(--line); }
    .article ol { margin-block-start: .75rem; }
    .text {
      font-family: "Noto Naskh Arabic", "Geeza Pro", "Traditional Arabic", "Times New Roman", serif;
      font-size: 1.2rem; line-height: 2; overflow-wrap: anywhere;
    }
    .number {
      margin-inline-end: .6rem; color: var(--soft); font: .75rem/1 system-ui, sans-serif;
      unicode-bidi: isolate; user-select: none;
    }
    mark { padding-block: .1em; border-radius: .2em; color: inherit; text-decoration: underline; text-decoration-thickness: 2px; text-underline-offset: .3em; }
    mark::after {
      margin-inline-start: .15em; font: .6em "DejaVu Sans", "Segoe UI Symbol", sans-serif; vertical-align: .3em;
      display: inline-block; text-decoration: none;
    }
    mark.favor { background: var(--favor-ground); color: var(--favor); }
    mark.favor::after { content: "▲"; }
    mark.against { background: var(--against-ground); color: var(--against); }
    mark.against::after { content: "▼"; }
    mark.none, mark.named { background: var(--none-ground); color: var(--none); text-decoration-style: dotted; }
    mark.none::after { content: "●"; }

    .labels { font-size: .85rem; line-height: 1.6; }
    .labels ul { display: flex; flex-wrap: wrap; gap: .35rem .5rem; }
    .labels li { padding: .1rem .6rem; border-radius: .5rem; }
    .labels .party { font-weight: 700; }
    .labels .favor { background: var(--favor-ground); color: var(--favor); }
    .labels .against { background: var(--against-ground); color: var(--against); }
    .labels .none, .labels .named { background: var(--none-ground); color: var(--none); }
    .labels .tone { padding-inline: .1rem; color: var(--soft); }
    .labels .holder::before { content: "· "; }

    footer { padding-block: .5rem 3rem; color: var(--soft); font-size: .9rem; }
    footer h2 { font-size: 1rem; color: var(--ink); }
    footer p, footer ul { margin-block-start: .5rem; }

    @media (min-width: 60rem) {
      .article li[id] { display: grid; grid-template-columns: minmax(0, 1fr) 21rem; gap: 1.5rem; }
      .article ol .labels { border-inline-start: 1px solid var(--line); padding: .4rem 1rem 0 0; }
      .article ol .labels ul { flex-direction: column; align-items: flex-start; }
    }
    @media (max-width: 30rem) {
      header { padding-block-start: 1.25rem; }
      h1 { font-size: 1.4rem; }
      .card { padding: 1rem; }
      .text { font-size: 1.1rem; }
    }
    @media print {
      body { background: none; }
      .card { border: 0; padding: 0; }
      mark, .labels li, .chart rect { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
      .article li[id] { break-inside: avoid; }
    }
    """#
}
