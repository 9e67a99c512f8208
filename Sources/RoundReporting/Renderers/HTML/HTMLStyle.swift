/// The style of pages; colours are those of the design for light and dark, checked for contrast.
enum HTMLStyle {
  static let sheet = """
    :root{color-scheme:light dark;--bg:#fff;--sf:#f6f7f9;--tx:#1b1f24;--mu:#57606a;--ln:#d8dee4;\
    --lk:#0a5a94;--r:#b03a00;--w:#7d5200;--p:#005f99;--u:#8f3f71}
    @media (prefers-color-scheme:dark){:root{--bg:#101418;--sf:#181d23;--tx:#e3e7eb;--mu:#9aa5b1;\
    --ln:#2e363f;--lk:#7cc0f2;--r:#ff9c69;--w:#edb73e;--p:#78bdf0;--u:#e8a3c8}}
    *{box-sizing:border-box}
    body{margin:0;background:var(--bg);color:var(--tx);\
    font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Liberation Sans",sans-serif}
    main{max-width:1080px;margin:0 auto;padding:28px 24px 40px}
    code,pre{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;\
    font-size:.9em;overflow-wrap:anywhere}
    .skip{position:absolute;left:-99em}.skip:focus{left:1rem;top:1rem;background:var(--bg)}
    :focus-visible{outline:2px solid var(--lk);outline-offset:2px}
    h1{font-size:20px;line-height:1.3;margin:0 0 8px}h2{font-size:17px;margin:36px 0 6px}
    h3{font-size:15px;margin:22px 0 4px}p{margin:6px 0;max-width:92ch}
    .r{color:var(--r)}.w{color:var(--w)}.p{color:var(--p)}.u{color:var(--u)}
    .m,.src{color:var(--mu)}
    .aside{color:var(--mu);margin-top:-4px}
    ul.e{list-style:none;margin:0;padding:0;border-top:1px solid var(--ln)}
    ul.e>li{border-bottom:1px solid var(--ln);padding:8px 6px;overflow-wrap:anywhere}
    ul.e b{font-weight:600;margin-right:.8em;white-space:nowrap}
    ul.e ul{list-style:none;margin:0;padding:0 0 0 1.6em}
    table{border-collapse:collapse;font-size:14px}
    th,td{text-align:left;padding:5px 14px 5px 0;border-bottom:1px solid var(--ln);\
    vertical-align:top;font-weight:400;overflow-wrap:anywhere}
    thead th{color:var(--mu);font-size:13px}
    .n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
    .s{overflow-x:auto}
    pre{background:var(--sf);border:1px solid var(--ln);border-radius:6px;padding:8px 12px;\
    white-space:pre-wrap}
    @media print{body{font-size:11px}main{max-width:none;padding:0}li,tr{break-inside:avoid}}
    """
}
