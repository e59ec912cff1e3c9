/** Everything that the provider's pages need, alone on their origin or over the portal's own stylesheet. */
export const style = `
html.demo-root{font-size:100%}
.demo *,.demo *::before,.demo *::after{box-sizing:border-box}
.demo{margin:0;background:#fff;color:#1a1a1a;font-family:"IBM Plex Sans",system-ui,sans-serif;font-size:1rem;line-height:1.5}
.demo .demo-banner{margin:0;padding:.5rem 1rem;background:#fdecc8;text-align:center;font-weight:600;max-width:none}
.demo main{max-width:64rem;margin:0 auto;padding:1rem}
.demo h1{margin:1rem 0;color:#0f2742;font-size:2rem;line-height:1.2;overflow-wrap:anywhere}
.demo h2{margin:0;color:#0f2742;font-size:1.125rem;line-height:1.3;overflow-wrap:anywhere}
.demo p,.demo li{font-size:1rem;line-height:1.5}
.demo p{margin:.25rem 0 .5rem;max-width:42rem}
.demo .people{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,19rem),1fr));gap:1rem;margin:1rem 0 2rem;padding:0;list-style:none}
.demo .people>li{display:flex;flex-direction:column;margin:0;padding:1rem;border:1px solid #6b7785;border-radius:8px}
.demo .people>li::before{content:none}
.demo .choices{display:flex;flex-direction:column;gap:.5rem;margin-top:auto;padding-top:.5rem}
.demo .choice{min-height:2.75rem;max-width:100%;padding:.5rem 1rem;border:2px solid #18395b;border-radius:8px;background:#18395b;color:#fff;font:600 1rem/1.4 "IBM Plex Sans",system-ui,sans-serif;text-align:left;white-space:normal;overflow-wrap:anywhere;cursor:pointer}
.demo .choice.plain{background:#fff;color:#18395b}
.demo .choice:hover,.demo .choice.plain:hover{background:#0f2742;color:#fff}
.demo .choice:focus-visible,.demo a:focus-visible{outline:4px solid #c8553d;outline-offset:2px}
.demo a{color:#0b4f8a}
`.trimStart();
