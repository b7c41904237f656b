//! Scratch.
use kzrules::syntax::ast::*;
fn main() {
    println!("statement {} kind {} clause {} kind {} expr {} cond {} comparison {} target {} type {} key {}", std::mem::size_of::<Statement>(), std::mem::size_of::<Kind>(), std::mem::size_of::<Clause>(), std::mem::size_of::<ClauseKind>(), std::mem::size_of::<Expr>(), std::mem::size_of::<Cond>(), std::mem::size_of::<Comparison>(), std::mem::size_of::<Target>(), std::mem::size_of::<Type>(), std::mem::size_of::<Key>());
    let ws = kzrules::Workspace::read(&[std::env::args().nth(1).unwrap().into()]);
    let (mut st, mut cl, mut ex, mut co, mut cm, mut na, mut ty) = (0, 0, 0, 0, 0, 0, 0);
    let mut chunks = 0;
    for (id, f) in ws.files.iter() {
        for t in kzrules::syntax::parse(id, f.text()).chunks {
            st += t.statements.capacity(); cl += t.clauses.capacity(); ex += t.exprs.capacity(); co += t.conds.capacity(); cm += t.comparisons.capacity(); na += t.names.capacity(); ty += t.types.capacity();
            chunks += 1;
        }
    }
    println!("statements {st} clauses {cl} exprs {ex} conds {co} comparisons {cm} names {na} types {ty} chunks {chunks}");
}
