/// The script of pages: themes, filters, order, keyboard, and rows that are drawn when looked at.
///
/// It makes text only through `textContent`, asks for nothing, and works where storage is refused.
enum HTMLScript {
  static let text = [start, records, drawing, filtering, moving].joined()

  private static let start = #"""
    (()=>{"use strict";
    const d=document,$=s=>d.querySelector(s),all=s=>[...d.querySelectorAll(s)],root=d.documentElement;
    const el=(n,c,t)=>{const e=d.createElement(n);if(c)e.className=c;if(t!==undefined)e.textContent=t;return e};
    all(".js").forEach(e=>e.hidden=false);
    const key="rounddiff-theme";
    let theme=null;try{theme=localStorage.getItem(key)}catch(e){}
    if(theme==="dark"||theme==="light")root.dataset.theme=theme;
    const button=$("#theme"),dark=()=>root.dataset.theme?root.dataset.theme==="dark":matchMedia("(prefers-color-scheme:dark)").matches;
    const nameTheme=()=>{button.textContent=dark()?"Light theme":"Dark theme"};nameTheme();
    button.addEventListener("click",()=>{root.dataset.theme=dark()?"light":"dark";nameTheme();try{localStorage.setItem(key,root.dataset.theme)}catch(e){}});
    const ui=$("#ui");if(!ui)return;

    """#

  private static let records = #"""
    const q=$("#q"),out=$("#shown"),sort=$("#sort"),more=$("#more"),step=200;
    const raw=$("#data"),data=raw?JSON.parse(raw.textContent):null;
    const rows=[],groups=new Map();
    all(".grp").forEach(g=>{
    groups.set(g.id,g);
    g.querySelectorAll(".ch").forEach(e=>rows.push({g:g.id,e,p:+e.dataset.p||99,c:e.dataset.c,name:e.querySelector(".id").textContent}));
    const rest=g.querySelector(".rest"),at=data?data.groups.indexOf(g.id):-1;
    if(!rest||at<0)return;
    const facts=data.rows[at];
    [...rest.children].forEach((e,i)=>{const f=facts[i];const k=data.kinds[f[0]];rows.push({g:g.id,f,k,t:data.tones[at],p:+k[2]||99,c:f[1]?"C"+f[1]:"",name:e.textContent.trim()})});
    rest.remove()});
    rows.forEach((r,i)=>r.i=i);
    const message=i=>i>=0?data.messages[i]:i===-2?"(left out of this page for its size)":null;
    const words=r=>{if(!r.w){if(r.e)r.w=r.e.textContent.toLowerCase();else{r.w=[r.name,r.k[1],r.c,message(r.f[2]),message(r.f[5])].join(" ").toLowerCase()}}return r.w};

    """#

  private static let drawing = #"""
    const side=(r,i)=>{const k=r.k.slice(4+4*i,8+4*i);return{l:k[0],o:k[1],v:k[2],t:data.sides[i]+" "+k[1],m:message(r.f[2+3*i]),at:k[3]?k[3]+":"+r.f[3+3*i]+":"+r.f[4+3*i]:null}};
    const picture=(l,t)=>{const n="http://www.w3.org/2000/svg",s=d.createElementNS(n,"svg"),u=d.createElementNS(n,"use");
    s.setAttribute("class","i");s.setAttribute("role","img");s.setAttribute("aria-label",t);s.setAttribute("width",12);s.setAttribute("height",12);u.setAttribute("href","#m-"+l);s.append(u);return s};
    const draw=r=>{
    const [g,label,pr]=r.k,b=side(r,0),a=side(r,1),text=a.m||b.m;
    const li=el("li","ch"),x=el("details"),s=el("summary"),n=el("span","nm"),st=el("span","st"),gl=el("span","g "+r.t,g),arrow=el("i","","›");
    gl.setAttribute("aria-hidden","true");arrow.setAttribute("aria-hidden","true");
    const id=el("span","id");id.append(el("code","",r.name));n.append(id);if(text)n.append(" ",el("span","re",text));
    st.append(picture(b.l,b.t),arrow,picture(a.l,a.t));
    s.append(gl," ",el("span","k "+r.t,label)," ",n," ",el("span","pr",pr?"P"+pr:"")," ",st);
    x.append(s);li.append(x);
    x.addEventListener("toggle",()=>{if(x.open&&x.children.length<2)x.append(panel(r,b,a))});
    return li};
    const diff=(a,b)=>{const A=a.split(" "),B=b.split(" "),n=A.length,m=B.length,L=[];
    for(let i=n;i>=0;i--){L[i]=[];for(let j=m;j>=0;j--)L[i][j]=i===n||j===m?0:A[i]===B[j]?L[i+1][j+1]+1:Math.max(L[i+1][j],L[i][j+1])}
    const x=[],y=[];let i=0,j=0;
    while(i<n||j<m){if(i<n&&j<m&&A[i]===B[j]){x.push([A[i++],0]);y.push([B[j++],0])}else if(j>=m||i<n&&L[i+1][j]>=L[i][j+1])x.push([A[i++],1]);else y.push([B[j++],1])}
    return[x,y]};
    const line=(c,sign,parts,tag)=>{const l=el("span",c);l.append(el("strong","",sign)," ");parts.forEach(([w,changed],i)=>{if(i)l.append(" ");l.append(changed?el(tag,"",w):w)});return l};
    const panel=(r,b,a)=>{
    const p=el("div","panel"),was=b.m,now=a.m,pre=el("pre","wd"),dl=el("dl");
    const fact=(t,v,at)=>{const dd=el("dd","",v);if(at)dd.append(" ",el("code","src",at));dl.append(el("dt","",t)," ",dd)};
    if(was&&now&&was!==now){const[x,y]=diff(was,now);p.append(el("h4","","Reason, before and after"));pre.append(line("l was","−",x,"del"),line("l now","+",y,"ins"))}
    else if(was||now){p.append(el("h4","","Reason"));pre.append(line("l",data.sides[now?1:0],[[now||was,0]]))}
    if(was||now)p.append(pre);
    fact("Why this class",r.k[3].replace("{1}",()=>b.at).replace("{2}",()=>a.at));
    fact(data.sides[0],b.o+(b.v?", "+b.v:""),b.at);
    fact(data.sides[1],a.o+(a.v?", "+a.v:""),a.at);
    if(r.c)fact("Cause",r.c);
    p.append(dl);return p};

    """#

  private static let filtering = #"""
    let limit=data?step:Infinity,open=false;
    const orders={worst:(a,b)=>a.i-b.i,p:(a,b)=>a.p-b.p||a.i-b.i,c:(a,b)=>(+a.c.slice(1)||1e9)-(+b.c.slice(1)||1e9)||a.i-b.i,name:(a,b)=>a.name<b.name?-1:a.name>b.name?1:a.i-b.i};
    const apply=()=>{
    const terms=q.value.trim().toLowerCase().split(/\s+/),on=new Set(all("#ui [name=e]:checked").map(c=>c.value));
    const found=rows.filter(r=>on.has(r.g)&&terms.every(t=>words(r).includes(t)));
    const shown=new Map([...groups.keys()].map(g=>[g,[]]));
    let n=0;
    for(const g of groups.keys())for(const r of found.filter(r=>r.g===g).sort(orders[sort.value])){
    if(n>=limit)break;
    n++;if(!r.e){r.e=draw(r);if(open)r.e.firstChild.open=true}
    shown.get(g).push(r.e)}
    for(const[g,list]of shown){const s=groups.get(g);s.hidden=!list.length;s.querySelector(".chs").replaceChildren(...list)}
    if(more)more.hidden=n>=found.length;
    out.textContent=(n<found.length?n+" of "+found.length+" matching, ":n+" of ")+rows.length+" changes shown"};
    ui.addEventListener("submit",e=>e.preventDefault());
    const again=()=>{limit=data?step:Infinity;apply()};
    q.addEventListener("input",again);ui.addEventListener("change",again);
    if(more)more.addEventListener("click",()=>{limit+=step;const last=all(".ch summary").pop();apply();const next=all(".ch summary"),i=next.indexOf(last);if(next[i+1])next[i+1].focus()});
    $("#open").addEventListener("click",e=>{open=!open;e.target.setAttribute("aria-pressed",open);e.target.textContent=open?"Close all":"Open all";all(".ch details").forEach(x=>x.open=open)});

    """#

  private static let moving = #"""
    d.addEventListener("keydown",e=>{
    if(e.key==="Escape"&&e.target===q){q.value="";again();return}
    if(e.target.tagName!=="SUMMARY"||(e.key!=="ArrowDown"&&e.key!=="ArrowUp"))return;
    const list=all(".ch summary"),next=list[list.indexOf(e.target)+(e.key==="ArrowDown"?1:-1)];
    if(next){next.focus();e.preventDefault()}});
    const go=()=>{
    let name="";try{name=decodeURIComponent(location.hash.slice(1))}catch(e){}
    if(!name)return;
    const find=()=>d.getElementById(name);
    let t=find();
    if(!t||t.hidden){q.value="";all("#ui [name=e]").forEach(c=>c.checked=true);apply();t=find()}
    if(!t)return;
    const x=t.querySelector(":scope>details");
    if(x){x.open=true;x.firstElementChild.focus({preventScroll:true})}
    t.scrollIntoView()};
    addEventListener("hashchange",go);
    addEventListener("beforeprint",()=>all("#regression details").forEach(x=>x.open=true));
    apply();go()})();
    """#
}
