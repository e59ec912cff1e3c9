/** Everything that the provider's pages need to look right on an origin of their own. */
export const style = `
*,*::before,*::after{box-sizing:border-box}
html{font-size:100%}
body{margin:0;background:#f5f5f5;color:#1a1a1a;font-family:"IBM Plex Sans",system-ui,sans-serif;font-size:1rem;line-height:1.5}
.demo-banner{margin:0;padding:.75rem 1rem;background:#ffe99d;border-bottom:2px solid #747474;font-weight:600}
main{max-width:44rem;margin:0 auto;padding:1rem;background:#fff}
h1{margin:.5rem 0 1rem;font-size:1.75rem;line-height:1.2;overflow-wrap:break-word;hyphens:auto}
h2{margin:0;font-size:1.125rem;line-height:1.3}
p{margin:.25rem 0 .75rem;max-width:40rem}
.people{margin:1rem 0;padding:0;list-style:none}
.people>li{margin:0 0 1rem;padding:1rem;border:1px solid #747474}
.choices{display:flex;flex-wrap:wrap;gap:.5rem}
.choice{min-height:3rem;padding:.5rem 1rem;border:2px solid #0059b3;border-radius:4px;background:#0059b3;color:#fff;font:inherit;font-weight:600;text-align:left;cursor:pointer;overflow-wrap:anywhere}
.choice.plain{background:#fff;color:#0059b3}
.choice:hover{background:#004993;color:#fff}
.choice:focus-visible,a:focus-visible{outline:4px solid #747474;outline-offset:2px}
a{color:#004993}
`.trimStart();
