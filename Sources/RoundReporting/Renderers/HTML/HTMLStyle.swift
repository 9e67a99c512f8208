/// The style of pages.
///
/// Colours are those of the design, whose contrast was measured in both themes; meaning is never in
/// a colour alone.
enum HTMLStyle {
  static let sheet = [palette, layout, changes, pictures, media].joined()

  private static let light = """
    --bg:#fff;--sf:#f6f7f9;--tx:#1b1f24;--mu:#57606a;--ln:#d8dee4;--lk:#0a5a94;--r:#b03a00;\
    --rf:#d55e00;--rt:#fdf1ea;--w:#7d5200;--wf:#b97a00;--p:#005f99;--pf:#0072b2;--pt:#eef6fc;\
    --u:#8f3f71;--uf:#b0568a;--ut:#fbf1f7;--kf:#cc79a7;--nf:#6b747d;--band:#e6eaee;--cut:#fff
    """
  private static let dark = """
    --bg:#101418;--sf:#181d23;--tx:#e3e7eb;--mu:#9aa5b1;--ln:#2e363f;--lk:#7cc0f2;--r:#ff9c69;\
    --rf:#ea7434;--rt:#271a14;--w:#edb73e;--wf:#d99a1c;--p:#78bdf0;--pf:#3f9bd8;--pt:#14212b;\
    --u:#e8a3c8;--uf:#cc79a7;--ut:#251922;--kf:#cc79a7;--nf:#7f8994;--band:#252c34;--cut:#101418
    """

  private static let palette = """
    :root{color-scheme:light dark;\(light)}
    @media (prefers-color-scheme:dark){:root:not([data-theme=light]){\(dark)}}
    :root[data-theme=dark]{color-scheme:dark;\(dark)}
    :root[data-theme=light]{color-scheme:light}

    """

  private static let layout = """
    *{box-sizing:border-box}[hidden]{display:none!important}
    html{scroll-padding-top:4rem;-webkit-text-size-adjust:100%}
    body{margin:0;background:var(--bg);color:var(--tx);\
    font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Liberation Sans",sans-serif}
    main,header,footer{max-width:1080px;margin:0 auto;padding:0 24px}
    header{padding-top:28px;display:flex;gap:16px;align-items:start;justify-content:space-between}
    main{padding-bottom:48px}
    code,pre,q,.g{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",\
    "Liberation Mono",monospace;font-size:.9em;overflow-wrap:anywhere}
    a{color:var(--lk)}
    :focus-visible{outline:2px solid var(--lk);outline-offset:2px;border-radius:2px}
    .vh{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
    .defs{position:absolute}
    .skip{position:absolute;left:-99em}.skip:focus{left:1rem;top:1rem;background:var(--bg);\
    padding:.5rem 1rem;z-index:3}
    h1{font-size:20px;line-height:1.3;font-weight:600;margin:0;overflow-wrap:anywhere}
    h1 small{font-weight:400;color:var(--mu);font-size:15px;margin-left:.5em}
    h2{font-size:17px;font-weight:600;margin:44px 0 6px;overflow-wrap:anywhere}
    h3{font-size:15px;font-weight:600;margin:22px 0 4px}
    h4{font-size:13px;font-weight:600;margin:0 0 4px}
    p{margin:6px 0;max-width:92ch;overflow-wrap:anywhere}
    .r{color:var(--r)}.w{color:var(--w)}.p{color:var(--p)}.u{color:var(--u)}.m,.src{color:var(--mu)}
    .src{font-size:.83em}
    .c{color:var(--mu);font-weight:400;font-variant-numeric:tabular-nums}
    button,select,input{font:inherit;font-size:14px;color:inherit;background:var(--bg);\
    border:1px solid var(--nf);border-radius:6px;padding:4px 10px;min-height:32px}
    button{cursor:pointer;white-space:nowrap}button:hover{border-color:var(--tx)}
    .verdict{margin:20px 0 0;border:1px solid var(--ln);border-left:6px solid var(--nf);\
    border-radius:8px;background:var(--sf);padding:18px 22px;display:grid;\
    grid-template-columns:1fr minmax(0,340px);gap:8px 32px}
    .verdict.tr{border-left-color:var(--rf);background:var(--rt)}
    .verdict.tp{border-left-color:var(--pf);background:var(--pt)}
    .verdict.tu{border-left-color:var(--uf);background:var(--ut)}
    .verdict .word{font-size:28px;line-height:1.15;font-weight:700;margin:0;letter-spacing:-.01em}
    .verdict p{margin:6px 0 0;max-width:62ch}.verdict p+p:nth-of-type(2){font-size:17px}
    .verdict dl{grid-row:1/3;grid-column:2;margin:2px 0 0;font-size:13.5px;display:grid;\
    grid-template-columns:auto minmax(0,1fr);gap:3px 12px;align-content:start;overflow-wrap:anywhere}
    .verdict dt,.panel dt{color:var(--mu)}.verdict dd{margin:0}
    .tally{display:flex;margin:16px 0 0;padding:0;list-style:none;border:1px solid var(--ln);\
    border-radius:8px}
    .tally li{flex:1 1 0;border-left:1px solid var(--ln)}.tally li:first-child{border:0}
    .tally a{color:inherit;text-decoration:none;display:block;padding:10px 16px;height:100%}
    .tally a:hover span{text-decoration:underline}
    .tally strong{display:block;font-size:24px;line-height:1.2;font-weight:600;\
    font-variant-numeric:tabular-nums}
    .tally span{font-size:13px;color:var(--mu)}
    section+section>.s:first-child,section+section>p:first-child{margin-top:28px}
    ul,ol{padding-left:1.3em}
    pre{background:var(--sf);border:1px solid var(--ln);border-radius:6px;padding:8px 12px;\
    white-space:pre-wrap;font-size:13px}
    table{border-collapse:collapse;font-size:14px;max-width:100%}
    th,td{text-align:left;padding:6px 18px 6px 0;border-bottom:1px solid var(--ln);\
    vertical-align:top;font-weight:400;overflow-wrap:break-word}
    td.t{overflow-wrap:anywhere}td .src{overflow-wrap:break-word}
    thead th{color:var(--mu);font-size:13px;overflow-wrap:normal}
    td.n,th.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
    .s{overflow-x:auto;max-width:100%}

    """

  private static let changes = """
    .ui{display:flex;flex-wrap:wrap;gap:8px 12px;align-items:center;margin:10px 0 0;padding:8px 0;\
    border-bottom:1px solid var(--ln);position:sticky;top:0;background:var(--bg);z-index:2}
    .ui input[type=search]{width:210px}
    .ui label{font-size:14px;display:inline-flex;gap:5px;align-items:center;white-space:nowrap;\
    min-height:24px}
    .ui input[type=checkbox]{min-height:0;width:16px;height:16px;margin:0;accent-color:var(--lk)}
    .ui .sp{flex:1}.ui output{font-size:13px;color:var(--mu)}
    .chs,ul.e{list-style:none;margin:0;padding:0;border-top:1px solid var(--ln)}
    .ch,ul.e>li{border-bottom:1px solid var(--ln)}
    ul.e>li{padding:8px 6px;overflow-wrap:anywhere}
    ul.e .k{margin-right:.8em}ul.e ul{list-style:none;margin:0;padding:0 0 0 1.6em}
    .rest{columns:2;font-size:13px;color:var(--mu);margin:8px 0;padding-left:3em}
    .rest li{break-inside:avoid;overflow-wrap:anywhere}
    .ch summary{display:grid;\
    grid-template-columns:18px 138px minmax(0,1fr) 30px 46px 10px;gap:10px;padding:8px 6px;\
    cursor:pointer;list-style:none;align-items:baseline}
    .ch summary::-webkit-details-marker{display:none}
    .ch summary::after{content:"";width:6px;height:6px;border:solid var(--mu);\
    border-width:0 1.5px 1.5px 0;transform:rotate(45deg);align-self:start;margin-top:6px}
    .ch details[open]>summary::after{transform:rotate(-135deg);margin-top:10px}
    .ch summary:hover,.ch details[open]>summary{background:var(--sf)}
    .g{font-weight:700;text-align:center}
    .k{font-size:14px;font-weight:600;white-space:nowrap}
    .nm{min-width:0}.id{display:block;font-size:13.5px}.re{display:block;color:var(--mu);\
    font-size:14px;overflow-wrap:anywhere}
    .re code{font-family:inherit;font-size:inherit}.v{font-style:italic}
    .pr{font-size:13px;color:var(--mu);font-variant-numeric:tabular-nums}
    .st{display:flex;gap:5px;align-items:center;align-self:start;padding-top:5px}
    .st i{font-style:normal;color:var(--mu);line-height:1}
    .panel{padding:12px 12px 18px 34px;background:var(--sf);font-size:14px}
    .panel dl{display:grid;grid-template-columns:118px minmax(0,1fr);gap:7px 10px;margin:10px 0 0}
    .panel dd{margin:0;max-width:92ch;overflow-wrap:anywhere}
    .wd{margin:0;background:var(--bg);line-height:1.6}
    .l{display:block;padding-left:6em;text-indent:-6em}
    .l strong{display:inline-block;width:6em;text-indent:0;font-weight:600;color:var(--mu)}
    .l.was,.l.now{padding-left:2em;text-indent:-2em}.l.was strong,.l.now strong{width:2em}
    .l.was strong{color:var(--r)}.l.now strong{color:var(--p)}
    del{color:var(--r);text-decoration:line-through;text-decoration-thickness:1px}
    ins{color:var(--p);text-decoration:underline;text-underline-offset:3px}
    .ln{margin-top:4px;font-size:12.5px;border:1px solid var(--ln);border-radius:6px;\
    background:var(--bg);padding:4px 10px;overflow-wrap:anywhere}
    .ln .src{display:block}.ln code{font-size:inherit}

    """

  private static let pictures = """
    svg.i{display:block;flex:none}.k svg.i,p svg.i,td svg.i{display:inline-block;margin-right:3px;\
    vertical-align:-1px}
    .ff{fill:var(--rf)}.fp{fill:var(--pf)}.fk{fill:var(--kf)}.fw{fill:var(--wf)}
    .fo{stroke:var(--nf)}.cut{stroke:var(--cut)}
    .flow{width:100%;height:auto;display:block;margin:8px 0 4px;font-size:12.5px}
    .flow text{fill:var(--tx)}.flow .fm{font-size:11.5px;font-family:ui-monospace,Menlo,Consolas,\
    "DejaVu Sans Mono",monospace}.flow .q{fill:var(--mu)}.flow .b{font-weight:600}
    .sb{stroke:var(--band)}.sr{stroke:var(--rf)}.sw{stroke:var(--wf)}.sp0{stroke:var(--pf)}\
    .su{stroke:var(--uf)}.sn{stroke:var(--nf)}.nd{fill:var(--mu)}
    .bars{width:100%}.bars td,.bars th{vertical-align:middle}.bars .bar{width:46%}
    .bars .bar svg{display:block}.bars .note{color:var(--mu);font-size:13px}
    .br{fill:var(--rf)}.bw{fill:var(--wf)}.bp{fill:var(--pf)}.bu{fill:var(--uf)}.bn{fill:var(--nf)}
    .bars .sum th,.bars .sum td.n{font-weight:600}
    .strip td,.strip thead th{padding:5px 7px;text-align:center}
    .strip th[scope=row],.strip td.t{text-align:left}.strip svg.i{margin:4px auto 0}
    .key{display:flex;flex-wrap:wrap;gap:4px 18px;font-size:13px;color:var(--mu);margin:8px 0 0;\
    padding:0;list-style:none}.key li{display:flex;gap:6px;align-items:center}

    """

  private static let media = """
    @media screen and (max-width:760px){
    main,header,footer{padding-left:14px;padding-right:14px}
    h1 small{display:block;margin:0}
    .verdict{grid-template-columns:minmax(0,1fr);padding:14px 16px}
    .verdict dl{grid-row:auto;grid-column:auto;margin-top:10px}
    .tally{flex-wrap:wrap}.tally li{flex:1 1 33%;border:0;border-bottom:1px solid var(--ln)}
    .tally a{padding:8px 12px}
    .ui{position:static}.ui input[type=search]{width:100%}.ui .sp{display:none}
    .ch summary{grid-template-columns:18px minmax(0,1fr) 30px 44px 10px}
    .nm{grid-column:2/-1;grid-row:2}
    .panel{padding-left:12px}.panel dl{grid-template-columns:minmax(0,1fr);gap:2px}
    .panel dd{margin-bottom:8px}
    .flow,.bars .note{display:none}.bars .bar{width:36%}.rest{columns:1}
    th,td{padding-right:8px}table code{font-size:12px}thead th{font-size:12px}
    .stack,.stack tbody{display:block}.stack thead{display:none}
    .stack tr{display:flex;flex-wrap:wrap;gap:0 14px;border-bottom:1px solid var(--ln);padding:6px 0}
    .stack td{border:0;padding:1px 0;min-width:0}.stack td.t{flex:1 1 100%}
    .stack td[data-t]::before{content:attr(data-t) " ";color:var(--mu)}
    .stack td:empty{display:none}}
    @media (prefers-contrast:more){:root:root{--mu:var(--tx);--ln:var(--tx)}}
    @media (forced-colors:active){.ff,.fp,.fk,.fw,.br,.bw,.bp,.bu,.bn,.nd{fill:CanvasText}\
    .fo,.sr,.sw,.sp0,.su,.sn{stroke:CanvasText}.cut{stroke:Canvas}}
    @media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
    @media print{:root:root:root{color-scheme:light;--bg:#fff;--sf:#fff;--rt:#fff;--pt:#fff;\
    --ut:#fff;--tx:#000;--mu:#444;--ln:#bbb;--lk:#000;--r:#b03a00;--rf:#d55e00;--w:#7d5200;\
    --wf:#b97a00;--p:#005f99;--pf:#0072b2;--u:#8f3f71;--uf:#b0568a;--nf:#6b747d;--band:#e6eaee;\
    --cut:#fff}
    body{font-size:12px}main,header,footer{max-width:none;padding:0}
    h2{font-size:15px}h3{font-size:13px}h4,.k,.panel,table,thead th,.re,.c{font-size:12px}
    .id,.verdict dl,.tally span,.bars .note,.key{font-size:11.5px}pre,.ln,.wd{font-size:10.5px}
    .verdict p+p:nth-of-type(2){font-size:14px}
    .ch summary{grid-template-columns:18px 116px minmax(0,1fr) 30px 46px;gap:8px;padding:5px 6px}
    .panel{padding:4px 0 10px 32px}.wd,.ln{padding:2px 8px}th,td{padding:3px 14px 3px 0}
    .panel dl{grid-template-columns:92px minmax(0,1fr);gap:3px 8px;margin:6px 0 0}
    .ui,.js,.skip{display:none!important}.ch>details>summary,tr,.verdict,.ln,.wd{break-inside:avoid}
    h2,h3,h4,.panel dt,.ch>details>summary{break-after:avoid}h2{margin-top:20px}.ch summary::after{display:none}
    .verdict{grid-template-columns:1fr minmax(0,240px);padding:10px 14px}
    .verdict .word{font-size:22px}.tally strong{font-size:18px}
    a{color:inherit;text-decoration:none}}
    """
}
