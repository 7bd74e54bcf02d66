package io.candor.architecture;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import javax.tools.ToolProvider;

/** The sources of all modules, read once by the compiler's own parser. */
final class JavaSources {

    /** A method as it is written: its place, its length in lines from name to closing brace, its parameters. */
    record Method(String place, String name, long lines, int parameters, boolean constructor, boolean hidden) {}

    /** A string literal. */
    record Literal(String place, String value) {}

    /** The types of a catch clause. */
    record Caught(String place, String file, List<String> types) {}

    /** A documentation comment, of a type, method or constant. */
    record Comment(String place, String owner, boolean constant, String text) {}

    static final List<Method> METHODS = new ArrayList<>();
    static final List<Literal> LITERALS = new ArrayList<>();
    static final List<Caught> CATCHES = new ArrayList<>();
    static final List<Comment> COMMENTS = new ArrayList<>();
    static final List<String> UNDOCUMENTED = new ArrayList<>();

    static final List<Path> FILES = Project.files("src/main/java", ".java");

    private JavaSources() {}

    static {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(FILES));
            DocTrees trees = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                new Reader(unit, trees).scan(unit, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Reader extends TreePathScanner<Void, Void> {

        private final CompilationUnitTree unit;
        private final DocTrees trees;
        private final String file;

        Reader(CompilationUnitTree unit, DocTrees trees) {
            this.unit = unit;
            this.trees = trees;
            this.file = Project.shown(Path.of(unit.getSourceFile().toUri()));
        }

        @Override
        public Void visitMethod(MethodTree method, Void none) {
            long first = line(trees.getSourcePositions().getStartPosition(unit, method));
            long last = line(trees.getSourcePositions().getEndPosition(unit, method));
            if (method.getBody() != null && first > 0) {
                // Annotations and documentation are no part of the length.
                first = line(trees.getSourcePositions().getStartPosition(unit, method.getBody()));
            }
            METHODS.add(new Method(
                    place(method),
                    method.getName().toString(),
                    last - first + 1,
                    method.getParameters().size(),
                    method.getReturnType() == null,
                    method.getModifiers().getFlags().contains(Modifier.PRIVATE)));
            comment(method, method.getName().toString(), false);
            return super.visitMethod(method, none);
        }

        @Override
        public Void visitClass(ClassTree type, Void none) {
            boolean shown = type.getModifiers().getFlags().contains(Modifier.PUBLIC);
            if (!comment(type, type.getSimpleName().toString(), false) && shown) {
                UNDOCUMENTED.add(place(type) + " " + type.getSimpleName());
            }
            return super.visitClass(type, none);
        }

        @Override
        public Void visitVariable(VariableTree variable, Void none) {
            comment(
                    variable,
                    variable.getName().toString(),
                    getCurrentPath().getParentPath().getLeaf() instanceof ClassTree);
            return super.visitVariable(variable, none);
        }

        @Override
        public Void visitLiteral(LiteralTree literal, Void none) {
            if (literal.getValue() instanceof String value) {
                LITERALS.add(new Literal(place(literal), value));
            }
            return super.visitLiteral(literal, none);
        }

        @Override
        public Void visitCatch(CatchTree clause, Void none) {
            Tree type = clause.getParameter().getType();
            List<String> types = type instanceof UnionTypeTree union
                    ? union.getTypeAlternatives().stream().map(Object::toString).toList()
                    : List.of(type.toString());
            CATCHES.add(new Caught(place(clause), file, types));
            return super.visitCatch(clause, none);
        }

        private boolean comment(Tree tree, String owner, boolean constant) {
            DocCommentTree documentation = trees.getDocCommentTree(getCurrentPath());
            if (documentation == null) {
                return false;
            }
            COMMENTS.add(new Comment(place(tree), owner, constant, documentation.toString()));
            return true;
        }

        private String place(Tree tree) {
            return file + ":" + line(trees.getSourcePositions().getStartPosition(unit, tree));
        }

        private long line(long position) {
            return position < 0 ? -1 : unit.getLineMap().getLineNumber(position);
        }
    }
}
