// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import Mustache

/// The page's templates.
///
/// Every value is a `Markup`, which is escaped already: hence `{{{ }}}`.
enum PageTemplates {
  /// All that comes before the articles.
  static let opening = template(
    #"""
    <!DOCTYPE html>
    <html lang="ar" dir="rtl">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <meta name="color-scheme" content="light dark">
    <meta name="generator" content="{{{program}}}">
    <title>{{{pageTitle}}}</title>
    <style>
    {{{styleSheet}}}
    </style>
    </head>
    <body>
    <header>
    <h1 dir="auto">{{{pageTitle}}}</h1>
    <p class="facts"><span>المقالات <b>{{{articleCount}}}</b></span><span>الجمل <b>{{{sentenceCount}}}</b></span><span>الجهات <b>{{{partyCount}}}</b></span></p>
    </header>
    <main>
    <section class="card" aria-labelledby="overview">
    <h2 id="overview">الجهات والمواقف منها</h2>
    {{#chart}}
    <p class="note">عدد الجمل التي ذُكرت فيها كل جهة، بحسب الموقف منها؛ الأكثر ذكرًا أولًا.</p>
    <ul class="legend">
    <li class="favor"><span class="sign">▲</span> مع الجهة</li>
    <li class="against"><span class="sign">▼</span> ضد الجهة</li>
    <li class="none"><span class="sign">●</span> بلا موقف</li>
    </ul>
    <svg class="chart" width="100%" height="{{{height}}}" role="img" aria-label="الجهات والمواقف منها">
    {{#chartRows}}
    <g transform="translate(0 {{{top}}})">
    <title>{{{fullName}}}</title>
    <text class="name" x="100%" y="19" direction="rtl">&#x2068;{{{shortName}}}&#x2069;</text>
    {{#tallies}}
    <text class="tally {{{tallyStyle}}}" x="{{{column}}}" y="19" direction="rtl">{{{sign}}} {{{amount}}}</text>
    {{/tallies}}
    {{#bars}}
    <rect class="{{{barStyle}}}" x="{{{left}}}" y="27" width="{{{width}}}" height="12"/>
    {{/bars}}
    </g>
    {{/chartRows}}
    </svg>
    <details>
    <summary>جدول الجهات كلها</summary>
    <table>
    <thead><tr><th scope="col">الجهة</th><th scope="col">الجمل</th><th scope="col">▲ مع</th><th scope="col">▼ ضد</th><th scope="col">● بلا موقف</th></tr></thead>
    <tbody>
    {{#allParties}}
    <tr><th scope="row"><bdi>{{{partyName}}}</bdi></th><td>{{{mentioned}}}</td><td>{{{favor}}}</td><td>{{{against}}}</td><td>{{{none}}}</td></tr>
    {{/allParties}}
    </tbody>
    </table>
    </details>
    {{/chart}}
    {{^chart}}
    <p class="note">لا ذكر لأي جهة.</p>
    {{/chart}}
    </section>

    """#)

  /// One article.
  static let article = template(
    #"""
    <details class="card article" id="{{{anchor}}}" open>
    <summary><h2 dir="auto">{{{heading}}}</h2></summary>
    <p class="facts">{{#facts}}<span><bdi>{{{.}}}</bdi></span>{{/facts}}{{#link}}<span><a href="{{{.}}}" rel="noopener noreferrer">الأصل</a></span>{{/link}}</p>
    {{#titleLabels}}
    <div class="labels">
    \#(labels)
    </div>
    {{/titleLabels}}
    <ol>
    {{#sentences}}
    <li id="{{{anchor}}}s{{{number}}}">
    <p class="text" dir="auto"><span class="number">{{{number}}}</span>{{{marked}}}</p>
    {{#labels}}
    <div class="labels">
    \#(labels)
    </div>
    {{/labels}}
    </li>
    {{/sentences}}
    </ol>
    </details>

    """#)

  /// All that comes after the articles.
  static let closing = template(
    #"""
    </main>
    <footer>
    <h2>كيف تُقرأ هذه الصفحة</h2>
    <ul>
    <li><mark class="favor">جهة</mark> الجملة مع الجهة، <mark class="against">جهة</mark> الجملة ضدها، <mark class="none">جهة</mark> لا موقف منها.</li>
    <li>بعد كل موقف صاحبه: الكاتب، أو جهة تذكرها الجملة، أو طرف آخر.</li>
    <li>نبرة الجملة كلها: <span class="sign">+</span> إيجابية، <span class="sign">−</span> سلبية، <span class="sign">=</span> محايدة.</li>
    <li>النسبة المئوية ثقة النموذج بتصنيفه.</li>
    </ul>
    <p>هذه التصنيفات تخمين نموذج إحصائي وقد يخطئ؛ اقرأ الجملة نفسها قبل أن تحكم.</p>
    <p>صُنعت هذه الصفحة بأداة <b>نَبرة</b> <bdi>({{{program}}})</bdi>{{#modelName}} بالنموذج <bdi>{{{.}}}</bdi>{{/modelName}}.</p>
    </footer>
    </body>
    </html>

    """#)

  /// The labels of a sentence: its tone, then its parties.
  private static let labels = #"""
    <ul>
    {{#pairs}}
    <li class="{{{markStyle}}}"><span class="party">{{#stance}}<span class="sign">{{{symbol}}}</span> {{/stance}}<bdi>{{{party}}}</bdi></span>{{#stance}} <span>{{{word}}} <bdi class="percent">{{{percent}}}</bdi></span>{{/stance}}{{#holder}} <span class="holder">موقف <bdi>{{{who}}}</bdi> <bdi class="percent">{{{certainty}}}</bdi></span>{{/holder}}{{#why}} <span class="holder">لأن فيها {{#reasons}}«<bdi>{{{.}}}</bdi>» {{/reasons}}</span>{{/why}}</li>
    {{/pairs}}
    {{#tone}}
    <li class="tone"><span class="sign">{{{symbol}}}</span> نبرة {{{word}}} <bdi class="percent">{{{percent}}}</bdi></li>
    {{/tone}}
    </ul>
    """#

  /// A template that does not parse is a mistake in this file; any test of the page meets it.
  private static func template(_ text: String) -> MustacheTemplate {
    do {
      return try MustacheTemplate(string: text)
    } catch {
      preconditionFailure("a template of the page does not parse: \(error)")
    }
  }
}
